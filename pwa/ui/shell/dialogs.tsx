import { useNavigation, type DialogName } from '../navigation.ts';
import { ExportDialog, Help, InstallDialog, Palette, SetAside } from '../parts.ts';
import { Part } from './part.tsx';

function Named({ name, onClose }: { readonly name: DialogName; readonly onClose: () => void }) {
  switch (name) {
    case 'export':
      return <ExportDialog onClose={onClose} />;
    case 'palette':
      return <Palette onClose={onClose} />;
    case 'help':
      return <Help onClose={onClose} />;
    case 'install':
      return <InstallDialog onClose={onClose} />;
    case 'setAside':
      return <SetAside onClose={onClose} />;
  }
}

/** The dialog that is open, if one is. */
export function Dialogs() {
  const { dialog, closeDialog } = useNavigation();
  if (dialog === null) return null;
  return (
    <Part says="">
      <Named name={dialog} onClose={closeDialog} />
    </Part>
  );
}
