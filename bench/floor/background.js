/* global chrome, Dexie, importScripts */
// The least a clipper can do: one line in the page, one strict add. Dexie is put beside this file by the benchmark.
importScripts('dexie.min.js');

const database = new Dexie('floor', { chromeTransactionDurability: 'strict' });
database.version(1).stores({ clips: 'id' });

chrome.commands.onCommand.addListener(async (_command, tab) => {
  const [frame] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => ({ url: location.href, title: document.title, text: String(getSelection()) }),
  });
  await database.clips.add({ id: crypto.randomUUID(), ...frame.result });
});
