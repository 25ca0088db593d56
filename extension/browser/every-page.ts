/** Every page of the web, as match patterns; `<all_urls>` would be files and more. */
export const EVERY_PAGE: readonly string[] = ['https://*/*', 'http://*/*'];
