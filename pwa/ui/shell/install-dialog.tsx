import { Dialog } from '../kit/dialog.tsx';
import css from './install-dialog.module.css';

/** How the clipper gets into the browser. */
export function InstallDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Install the clipper" isOpen onClose={onClose}>
      <p>
        The clipper is a browser extension. It saves the page you read, with the passages you highlighted, and hands
        them to this desk. Nothing leaves this machine.
      </p>
      <section className={css['way']}>
        <h3>Chrome, Edge, Brave</h3>
        <ol>
          <li>
            Open <code>chrome://extensions</code> and switch on Developer mode.
          </li>
          <li>
            Choose “Load unpacked” and take the folder <code>built/chrome</code> of Galley.
          </li>
        </ol>
      </section>
      <section className={css['way']}>
        <h3>Firefox</h3>
        <ol>
          <li>
            Open <code>about:debugging#/runtime/this-firefox</code>.
          </li>
          <li>
            Choose “Load Temporary Add-on” and take <code>built/firefox/manifest.json</code> of Galley.
          </li>
        </ol>
      </section>
      <p>Then reload this page once. Until then, the issue can be written without it.</p>
    </Dialog>
  );
}
