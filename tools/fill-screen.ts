import type { Page } from '@playwright/test';

/** Makes the window of a page as large as the screen allows. */
export const fillScreen = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  const room = await page.evaluate(() => ({
    left: Reflect.get(screen, 'availLeft') ?? 0,
    top: Reflect.get(screen, 'availTop') ?? 0,
    width: screen.availWidth,
    height: screen.availHeight,
  }));
  // Where no window manager hears that a window is to be maximised, it is at least as large as one that was.
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  await session.send('Browser.setWindowBounds', { windowId, bounds: room });
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'maximized' } });
  await session.detach();
};
