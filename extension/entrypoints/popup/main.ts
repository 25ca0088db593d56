import { openPopup } from '#extension/ui/popup.ts';

void openPopup(document, DESK_ORIGIN);
