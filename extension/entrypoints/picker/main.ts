import { askToFill } from '#extension/browser/fill-sites.ts';
import { mayRead } from '#extension/browser/page-access.ts';
import { closeThisTab, pickedTab } from '#extension/browser/picker-tab.ts';
import { askBackground } from '#extension/browser/popup-line.ts';
import { choicesOr } from '#extension/clipping/choices.ts';
import { changeSettings, readSettings } from '#extension/browser/settings.ts';
import { runLinks } from '#extension/browser/tabs.ts';
import { word } from '#extension/browser/words.ts';
import { openPicker } from '#extension/ui/picker/picker.ts';

const tab = pickedTab(location.search);

void openPicker(document, {
  word,
  read: async () => {
    const ran = tab === null ? null : await runLinks(tab);
    return ran?.ok === true ? ran.value : null;
  },
  names: choicesOr(readSettings),
  ask: askBackground,
  close: () => void closeThisTab(),
  mayFill: async (urls) => (await readSettings()).fillLinks && (await mayRead(urls)),
  askToFill: async (urls) => {
    const isAllowed = await askToFill(urls);
    if (isAllowed) await changeSettings({ fillLinks: true });
    return isAllowed;
  },
});
