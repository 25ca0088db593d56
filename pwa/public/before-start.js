// Runs before every module. Where a browser is told to keep nothing for this site, Firefox refuses a channel between tabs with an error, and
// Dexie opens one as it is loaded: nothing of the desk would start, and nobody would be told why (Firefox 153, dexie 4.4.7). Without the
// channel the desk starts, cannot open its storage, and says so.
try {
  new BroadcastChannel('galley').close();
} catch {
  delete globalThis.BroadcastChannel;
}
