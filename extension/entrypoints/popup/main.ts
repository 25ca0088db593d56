import { openPopup } from '#extension/ui/popup.ts';

void openPopup(document, __DESK_ORIGIN__);
