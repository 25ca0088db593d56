import { zip } from 'wxt';

/** Where the packages for the stores are made, apart from the folders that are loaded unpacked. */
const FOLDER = '.output/store';

/** The stores give a new extension its id themselves, and refuse a package whose manifest has a key. */
const withoutKey = (_: unknown, manifest: { key?: string | undefined }): void => {
  delete manifest.key;
};

await zip({ browser: 'chrome', outDir: FOLDER, hooks: { 'build:manifestGenerated': withoutKey } });
await zip({ browser: 'firefox', manifestVersion: 3, outDir: FOLDER });
