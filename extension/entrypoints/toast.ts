import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveToast } from '#extension/ui/toast/call-toast.ts';
import { showToast } from '#extension/ui/toast/show-toast.ts';

export default defineUnlistedScript({
  main: () => leaveToast(showToast),
});
