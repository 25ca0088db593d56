import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { useFocusOnMount } from '../kit/use-focus-on-mount.ts';
import { cx } from '../kit/cx.ts';
import css from './palette.module.css';
import { usePaletteEntries } from './use-palette-entries.ts';

/** Finds commands, sections, blocks, issues, and the clips in the inbox; the search of the inbox finds those that are filed, too. The list follows what is typed; Enter takes the marked entry. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const field = useFocusOnMount<HTMLInputElement>();
  const [typed, setTyped] = useState('');
  const groups = usePaletteEntries(typed.trim());
  const acts = new Map(groups.flatMap(({ entries }) => entries.map(({ id, act }) => [id, act])));
  const take = (id: string) => {
    // The dialog returns the focus to where it was before the entry moves it.
    onClose();
    requestAnimationFrame(() => acts.get(id)?.());
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={cx(css['overlay'])}>
      <Modal className={cx(css['modal'])}>
        <AriaDialog aria-label="Search commands, places and waiting clips" className={cx(css['dialog'])}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label="Search commands, places and waiting clips" className={cx(css['field'])}>
              <Input ref={field} className={cx(css['input'])} placeholder="A command, a place, a waiting clip" />
            </SearchField>
            <Menu
              aria-label="Found"
              className={cx(css['found'])}
              onAction={(id) => take(String(id))}
              renderEmptyState={() => <p className={css['none']}>Nothing found. Try fewer letters.</p>}
            >
              {groups.map(({ name, entries }) => (
                <MenuSection key={name}>
                  <Header className={css['header']}>{name}</Header>
                  {entries.map((entry) => (
                    <MenuItem key={entry.id} id={entry.id} textValue={entry.name} className={cx(css['entry'])}>
                      <Text slot="label" className={css['name']}>
                        {entry.name}
                      </Text>
                      {entry.keys === undefined ? null : <span className={css['keys']} data-shown={entry.keys} />}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
