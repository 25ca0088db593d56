import { use } from 'react';
import { Dialog } from '../kit/dialog.tsx';
import css from './help.module.css';
import { keys, shownOn, type KeyScope } from './keys.ts';
import { KeyboardContext } from './use-keys.ts';

const groups: readonly { readonly name: string; readonly scopes: readonly KeyScope[] }[] = [
  { name: 'Anywhere', scopes: ['anywhere', 'lists'] },
  { name: 'In the inbox', scopes: ['inbox'] },
  { name: 'In the issue', scopes: ['issue'] },
];

// The arrows are told with j and k.
const told = keys.filter(({ id }) => id !== 'down' && id !== 'up');

/** All keys of the desk, made from the one table. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const keyboard = use(KeyboardContext);
  return (
    <Dialog title="All keys" isOpen onClose={onClose} size="wide">
      <div className={css['groups']}>
        {groups.map(({ name, scopes }) => (
          <section key={name} className={css['group']}>
            <h3 className={css['name']}>{name}</h3>
            <dl className={css['keys']}>
              {told
                .filter(({ where }) => scopes.includes(where))
                .map(({ id, shown, says }) => (
                  <div key={id} className={css['key']}>
                    <dt>
                      <kbd>{shownOn(shown, keyboard)}</kbd>
                    </dt>
                    <dd>{says}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={css['note']}>
        Digits work with and without Shift. Esc leaves a block
        {keyboard.isMac ? '.' : '; the keys that go to a pane lead out of every field.'}
      </p>
      <p className={css['note']}>Keys rest while you type in a field.</p>
      <p className={css['note']}>
        Galley is free under the MIT licence.{' '}
        <a href={`${import.meta.env.BASE_URL}THIRD-PARTY-LICENSES.txt`} target="_blank" rel="noreferrer">
          Licences of what it is made of
        </a>
      </p>
    </Dialog>
  );
}
