import { expect, it } from 'vitest';
import english from '#extension/public/_locales/en/messages.json' with { type: 'json' };
import german from '#extension/public/_locales/de/messages.json' with { type: 'json' };
import { defectWords, knownDefect } from './known-defect.ts';

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;
const wordIn =
  (messages: Messages) =>
  (key: string, ...fillings: readonly string[]): string =>
    (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, at: string) => fillings[Number(at) - 1] ?? '');

it.each(['noAnswer', 'noTabHere', 'settingsUnreadable', 'noPaint'])('says %s in the locale alone', (key) => {
  const error = knownDefect(key, 'raw English');
  for (const messages of [english, german]) {
    const said = defectWords(wordIn(messages), error);
    expect(said).toMatch(/^[A-Z].* .*\.$/);
    expect(said).not.toContain('raw English');
  }
});

it('says what nobody foresaw with the usual sentence first, and the technical detail after it', () => {
  const error = new TypeError('Extension context invalidated.', { cause: 'nothing known' });
  expect(defectWords(wordIn(english), error)).toBe(
    'That did not work. Try again. (TypeError: Extension context invalidated.)',
  );
  expect(defectWords(wordIn(german), error)).toMatch(/^Das ging nicht\..*\(TypeError: Extension/);
});
