/** Set on the world in which a page's text was run as a script. */
export const HARMED = 'galleyTortured';

/** A script that leaves its mark where an extension's code runs, and nowhere else: pages may run their own scripts. */
export const HARM = `globalThis.chrome&&chrome.runtime&&chrome.runtime.id&&(globalThis.${HARMED}=1)`;
