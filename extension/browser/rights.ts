import { browser, type Browser } from 'wxt/browser';

/** A right that something optional needs. */
export interface Right {
  readonly permissions?: readonly 'tabs'[];
  readonly origins?: readonly string[];
}

const spelled = ({ permissions = [], origins = [] }: Right): Browser.permissions.Permissions => ({
  permissions: [...permissions],
  origins: [...origins],
});

export const hasRight = (right: Right): Promise<boolean> => browser.permissions.contains(spelled(right));

/** Ask for a right. First thing in a user's gesture, or browsers refuse. */
export const askForRight = (right: Right): Promise<boolean> => browser.permissions.request(spelled(right));

export const giveRightBack = (right: Right): Promise<boolean> => browser.permissions.remove(spelled(right));

/** Call back when a right was given or taken away, here or on a page of the browser's own. */
export const onRights = (changed: () => void): void => {
  browser.permissions.onAdded.addListener(() => changed());
  browser.permissions.onRemoved.addListener(() => changed());
};
