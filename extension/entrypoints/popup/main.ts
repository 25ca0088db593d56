import { pairedDesk } from '#extension/browser/pairing.ts';
import { openPopup } from '#extension/ui/popup.ts';

void openPopup(document, () => pairedDesk(DESK_ORIGIN));
