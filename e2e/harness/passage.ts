import type { Page } from '@playwright/test';

/** Marks the passage of an unknown page that a reader would highlight: its first long paragraph in sight. False where it has none. */
export const markPassage = (page: Page, mark: string): Promise<boolean> =>
  page.evaluate((attribute) => {
    const isInSight = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 150 && height > 10 && getComputedStyle(element).visibility === 'visible';
    };
    const isAside = (element: Element): boolean => element.closest('nav, footer, aside, header, form, dialog') !== null;
    const length = (element: Element): number => element.textContent.trim().length;
    const paragraphs = [...document.querySelectorAll('p')].filter((each) => isInSight(each) && !isAside(each));
    const chosen =
      paragraphs.find((each) => length(each) >= 140 && length(each) <= 900) ??
      paragraphs.toSorted((a, b) => length(b) - length(a)).at(0) ??
      [...document.querySelectorAll('h1, h2')].find(isInSight);
    chosen?.setAttribute(attribute, '');
    return chosen !== undefined;
  }, mark);

/** Selects a marked passage without the mouse, where something lies over it. */
export const selectByScript = (page: Page, mark: string): Promise<void> =>
  page.evaluate((attribute) => {
    const passage = document.querySelector(`[${attribute}]`);
    if (passage !== null) getSelection()?.selectAllChildren(passage);
  }, mark);

export const selectedText = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()).trim());
