/** A saved page in a frame of its own, read at the address that its first line says. For tests. */
export const wholePage = async (html: string): Promise<{ readonly page: Document; readonly url: string }> => {
  const url = /^<!-- (\S+) -->/.exec(html)?.[1];
  if (url === undefined) throw new Error('A page without its address.');
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  const base = `<base href="${url.replaceAll('&', '&amp;')}">`;
  frame.srcdoc = html.slice(html.indexOf('<!doctype')).replace('<head>', `<head>${base}`);
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('no page');
  return { page: frame.contentDocument, url };
};
