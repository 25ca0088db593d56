import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Cdp } from '../bench/cdp.ts';
import { attach, evaluate, targets } from '../bench/targets.ts';
import { ask, patiently } from './asking.ts';
import { EXTENSION } from './clipper.ts';
import { HARMED } from './harm.ts';
import type { Stage } from './tab.ts';

/** Alt+Shift+G, with the number of the key on a keyboard: without it Chromium takes it for none (docs/decisions/quick-clip-key.md). */
const KEY = { modifiers: 1 | 8, key: 'G', code: 'KeyG', windowsVirtualKeyCode: 71, nativeVirtualKeyCode: 42 };

/** Press the key. A page that hangs answers late or never; the browser has heard the key before. */
export const pressKey = async (cdp: Cdp, { session }: Stage): Promise<void> => {
  await Promise.all([
    ask(cdp, session, 'Input.dispatchKeyEvent', { type: 'rawKeyDown', ...KEY }, 1_000),
    ask(cdp, session, 'Input.dispatchKeyEvent', { type: 'keyUp', ...KEY }, 1_000),
  ]);
};

const targetInfos = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), url: z.string() })) });

/** What the popup came to: its sentence, and whether a page's text was run in it. */
export interface PopupSaid {
  readonly opened: boolean;
  readonly sentence: string;
  readonly harmed: boolean;
}

const POPUP = `(async () => {
  const words = (selector) => document.querySelector(selector)?.innerText.trim() ?? '';
  const save = document.querySelector('#save');
  const until = Date.now() + 36000;
  while (Date.now() < until && (save.disabled || save.hidden) && words('[role=status]') === '') await new Promise((resolve) => setTimeout(resolve, 20));
  const harmed = globalThis.${HARMED} === 1;
  const sentence = words('[role=status]');
  if (!save.disabled && !save.hidden && save.checkVisibility()) setTimeout(() => save.click());
  return { opened: true, sentence, harmed };
})()`;

const isPopup = (target: { readonly url: string }): boolean =>
  target.url.startsWith(`chrome-extension://${EXTENSION}/popup`);

/** Click the toolbar button, and Clip in the popup, which closes when its clip is stored. */
export const clipInPopup = async (cdp: Cdp, url: string): Promise<PopupSaid> => {
  const nothing = { opened: false, sentence: '', harmed: false };
  const tabs = targetInfos.parse(await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] })).targetInfos;
  const tab = tabs.findLast((target) => target.url === url);
  if (tab === undefined) return nothing;
  await patiently(cdp.send('Extensions.triggerAction', { id: EXTENSION, targetId: tab.targetId }), 2_000);
  let popup = (await targets(cdp)).find(isPopup);
  for (let tries = 0; popup === undefined && tries < 40; tries++) {
    await pause(50);
    popup = (await targets(cdp)).find(isPopup);
  }
  if (popup === undefined) return nothing;
  const session = await attach(cdp, popup.targetId);
  const isLoaded = `document.readyState === 'complete' && document.querySelector('#save') !== null`;
  for (let tries = 0; tries < 60; tries++) {
    if ((await patiently(evaluate(cdp, session, isLoaded), 2_000)) === true) break;
    await pause(30);
  }
  const said = z
    .object({ opened: z.boolean(), sentence: z.string(), harmed: z.boolean() })
    .safeParse(await patiently(evaluate(cdp, session, POPUP), 40_000));
  for (let tries = 0; tries < 60 && (await targets(cdp)).some(isPopup); tries++) await pause(50);
  const left = (await targets(cdp)).find(isPopup);
  if (left !== undefined) await patiently(cdp.send('Target.closeTarget', { targetId: left.targetId }), 1_000);
  return said.success ? said.data : { ...nothing, opened: true };
};
