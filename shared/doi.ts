/** What stands before a DOI in the paths of publishers; anything else with such a number in it (`/docs/10.2024/x`) is none. */
const BEFORE =
  /\/(?:doi|abs|full|fullhtml|pdf|epdf|pdfplus|pdfdirect|epub|reader|article|articles|chapter|book|content|protocol|referenceworkentry)\/(10\.\d{4,9}\/.+)$/i;
const RESOLVER = /^\/(10\.\d{4,9}\/.+)$/;

/** What publishers put behind it to choose a form of the same text. */
const FORMS = /(?:\/(?:full|full\/html|abstract|pdf|epub|meta|html|summary|references|figures))$/;
const ENDINGS = /(?:\.(?:full|abstract|short|pdf|html|full\.pdf|full-text))$/;
/** Preprints of bioRxiv and medRxiv: 10.1101/2020.01.30.927871v2 is a version of what is named without it. */
const PREPRINT_VERSION = /^(10\.1101\/[\d.]+)v\d+$/;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // Not percent-encoded text: it is compared as it is.
  }
};

const withoutForm = (doi: string): string =>
  doi.replace(/\/+$/, '').replace(FORMS, '').replace(ENDINGS, '').replace(PREPRINT_VERSION, '$1');

/** The DOI that an address carries in its path, in the lower case in which DOIs are compared; null where it carries none. */
export const lowerCaseDoi = ({ hostname, pathname }: URL): string | null => {
  const path = decoded(pathname).toLowerCase();
  const resolved = /^(?:www\.|dx\.)?doi\.org$/.test(hostname) ? RESOLVER.exec(path)?.[1] : undefined;
  if (resolved !== undefined) return resolved.replace(/\/+$/, '');
  const carried = BEFORE.exec(path)?.[1];
  return carried === undefined ? null : withoutForm(carried);
};
