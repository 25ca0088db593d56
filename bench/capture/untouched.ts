import * as z from 'zod/mini';
import { BUILT } from '#tools/build.ts';
import { serveArticles } from '../article.ts';
import { startChromium } from '../chromium.ts';
import { evaluate, goTo, openTab } from '../targets.ts';

const context = z.object({
  context: z.object({ origin: z.string(), auxData: z.object({ type: z.string() }) }),
});

/** What can be seen of extensions in a page. */
export interface Seen {
  /** Worlds of scripts in it besides its own. */
  readonly worlds: readonly string[];
  /** Names in its global object and its elements, in order. */
  readonly names: string;
  /** What it asked for after itself. */
  readonly requests: readonly string[];
}

const LOOK = `JSON.stringify([Object.getOwnPropertyNames(globalThis).sort(), document.documentElement.outerHTML])`;

const lookAtPage = async (extensions: readonly string[]): Promise<Seen> => {
  const articles = await serveArticles();
  const chromium = await startChromium(extensions, `MAP articles.example:80 127.0.0.1:${articles.port}`);
  try {
    const { cdp } = chromium;
    const tab = await openTab(cdp, 'about:blank');
    const worlds: string[] = [];
    const requests: string[] = [];
    cdp.on('Runtime.executionContextCreated', (params, session) => {
      const { origin, auxData } = context.parse(params).context;
      if (session === tab.session && auxData.type !== 'default') worlds.push(origin);
    });
    cdp.on('Network.requestWillBeSent', (params, session) => {
      const { request } = z.object({ request: z.object({ url: z.string() }) }).parse(params);
      if (session === tab.session) requests.push(request.url);
    });
    await cdp.send('Runtime.enable', {}, tab.session);
    await cdp.send('Network.enable', {}, tab.session);
    await goTo(cdp, tab, 'http://articles.example/50000/1');
    return { worlds, names: z.string().parse(await evaluate(cdp, tab.session, LOOK)), requests };
  } finally {
    await chromium.close();
    await articles.close();
  }
};

/** Every way in which a page that nobody clipped is another with the clipper installed than without it. */
export const tracesOfClipper = async (): Promise<readonly string[]> => {
  const [without, withClipper] = [await lookAtPage([]), await lookAtPage([BUILT.chrome])];
  return [
    ...withClipper.worlds.filter((world) => !without.worlds.includes(world)).map((world) => `a script of ${world}`),
    ...(withClipper.names === without.names ? [] : ['other globals or elements']),
    ...withClipper.requests.filter((url) => !without.requests.includes(url)).map((url) => `a request for ${url}`),
  ];
};
