import type { OwnNames } from './own-names.ts';

/**
 * Parameters that follow the reader and never choose the page. A list, never a guess: `sk` on Medium, `giftLink`, `t` on
 * videos and every name that is not here stay.
 */

/** Names that mean the same on every site. */
const EVERYWHERE = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid msclkid twclid ttclid li_fat_id igshid igsh yclid ' +
    'ymclid _openstat srsltid epik rdt_cid mc_cid mc_eid mc_tc mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking ' +
    'vero_id vero_conv oly_anon_id oly_enc_id rb_clickid wickedid s_kwcid ef_id _branch_match_id _branch_referrer ' +
    'ck_subscriber_id bsft_clkid bsft_uid bsft_eid _bhlid __s dm_i ml_subscriber ml_subscriber_hash _ga _gl _kx sfmc_id ' +
    'guccounter guce_referrer guce_referrer_sig __twitter_impression mibextid ref_src ref_url ' +
    'mtm_campaign mtm_cid mtm_content mtm_group mtm_keyword mtm_kwd mtm_medium mtm_placement mtm_source ' +
    'pk_campaign pk_cid pk_content pk_keyword pk_kwd pk_medium pk_source ' +
    'at_campaign at_medium at_link_id at_link_type at_link_origin at_format at_ptr_name at_bbc_team ' +
    'ns_campaign ns_mchannel ns_source ns_linkname ns_fee'
  ).split(' '),
);

/** Google's own family; the prefix is reserved for it everywhere. */
const FAMILY = 'utm_';

const SUBSTACK = new Set(
  (
    'publication_id post_id isfreemail r triedredirect token s showwelcome showwelcomeonshare initial_medium ' +
    'just_subscribed subscribe_prompt'
  ).split(' '),
);

/** Names that are tracking on one site and mean something elsewhere. */
const BY_HOST: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/(^|\.)substack\.com$/, SUBSTACK],
  [/(^|\.)medium\.com$/, new Set(['source', 'postpublishedtype'])],
  [/(^|\.)(youtube\.com|youtu\.be)$/, new Set(['si', 'feature', 'pp', 'ab_channel'])],
  [/(^|\.)spotify\.com$/, new Set(['si', 'nd', 'context'])],
  [/^((www|mobile)\.)?(twitter|x)\.com$/, new Set(['s', 't'])],
  [/(^|\.)linkedin\.com$/, new Set(['trk', 'trkinfo', 'trackingid', 'lipi', 'rcm', 'midtoken', 'midsig', 'trkemail'])],
  [/(^|\.)reddit\.com$/, new Set(['share_id', 'rdt'])],
];

/** Substack's newsletters also live on domains of their own; these two names give them away. */
const SUBSTACK_MARKS: readonly string[] = ['isFreemail', 'triedRedirect'];

/** Which parameter names are taken off this address: those that are tracking there, and as the curator wants it besides. */
export const trackingOf = (url: URL, { strip, spare }: OwnNames): ((name: string) => boolean) => {
  const here = BY_HOST.filter(([host]) => host.test(url.hostname)).map(([, names]) => names);
  if (SUBSTACK_MARKS.some((name) => url.searchParams.has(name))) here.push(SUBSTACK);
  return (name) => {
    const lower = name.toLowerCase();
    if (spare.includes(lower)) return false;
    return (
      lower.startsWith(FAMILY) ||
      EVERYWHERE.has(lower) ||
      strip.includes(lower) ||
      here.some((names) => names.has(lower))
    );
  };
};
