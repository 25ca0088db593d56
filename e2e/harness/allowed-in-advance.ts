import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a profile knows of an extension that had these rights once: Chromium does not ask for them a second time. */
const RIGHTS = {
  api: ['tabs'],
  explicit_host: ['http://*/*', 'https://*/*'],
  scriptable_host: ['http://*/*', 'https://*/*'],
  manifest_permissions: [],
};

/**
 * Writes into a fresh profile that the user once allowed every optional right: the window that asks for one is out of reach of tests
 * (docs/decisions/chromium-harness.md). The clipper still has none of them until it asks.
 */
export const allowInAdvance = async (profile: string, extensionId: string): Promise<void> => {
  const known = { granted_permissions: RIGHTS, runtime_granted_permissions: RIGHTS };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { settings: { [extensionId]: known } } }),
  );
};
