import type { OwnNames } from './own-names.ts';

/**
 * Parameters that follow the reader and never choose the page. A list, never a guess: `sk` on Medium, `giftLink`, `t` on
 * videos and every name that is not here stay.
 */

/**
 * Names that mean the same on every site, by the service that writes them. Sources: the services' own pages, and the lists of
 * https://github.com/AdguardTeam/AdguardFilters (TrackParamFilter/sections/general_url.txt) and https://github.com/ClearURLs/Rules.
 */
const EVERYWHERE = new Set(
  [
    // Clicks on advertisements: Google, Facebook, Microsoft, X, TikTok, LinkedIn, Pinterest, Reddit, Snapchat, Yandex, Outbrain, Taboola.
    'fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid usqp msclkid twclid ttclid li_fat_id epik rdt_cid',
    'sccid yclid ymclid ysclid _openstat dicbo tblci',
    // What is passed on: Instagram, Facebook, X.
    'igshid igsh mibextid __twitter_impression ref_src ref_url fb_action_ids fb_action_types fb_comment_id fb_ref fb_source',
    'action_object_map action_ref_map action_type_map',
    // Letters: Mailchimp, Marketo, HubSpot, Vero, Olytics, ConvertKit, Beehiiv, Drip, Dotdigital, MailerLite, Klaviyo, Dynamics, Listrak,
    // Bronto, Emarsys, Salesforce, Squarespace, ActiveCampaign, Keap.
    'mc_cid mc_eid mc_tc mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking hss_channel vero_id vero_conv oly_anon_id oly_enc_id',
    'rb_clickid ck_subscriber_id _bhlid __s dm_i ml_subscriber ml_subscriber_hash _kx _ke _cldee trk_contact trk_msg trk_module trk_sid',
    '_bta_tid _bta_c sc_eh sc_uid et_cid et_rid ss_source ss_campaign_id ss_email_id vgo_ee inf_contact_key',
    // Adobe, Coremetrics, and campaigns as publishers number them.
    's_kwcid s_cid ef_id cmp cmpid intcmp int_cmp ncid smid cm_me cm_cr cm_sp cm_re nx_source echobox',
    // Branch, Wicked Reports, Google Analytics, Yahoo's consent, Parse.ly, Cxense, Alibaba.
    '_branch_match_id _branch_referrer wickedid _ga _gl guccounter guce_referrer guce_referrer_sig itm_source itm_medium itm_campaign',
    'itm_content itm_term cx_click spm',
    // Affiliates: Awin, ShareASale, Tradedoubler, impact.com, CJ.
    'awc sscid tduid irclickid irgwc cjevent',
    // Matomo, and Piwik before it.
    'mtm_campaign mtm_cid mtm_content mtm_group mtm_keyword mtm_kwd mtm_medium mtm_placement mtm_source',
    'pk_campaign pk_cid pk_content pk_keyword pk_kwd pk_medium pk_source piwik_campaign piwik_keyword piwik_kwd',
    // AT Internet, now Piano: https://developers.atinternet-solutions.com (campaigns).
    'xtor xtatc xtcr xtmc xtnp xtref',
    'at_campaign at_campaign_type at_medium at_link_id at_link_type at_link_origin at_format at_creation at_variant at_network',
    'at_channel at_platform at_ptr_name at_bbc_team at_custom1 at_custom2 at_custom3 at_custom4',
    // comScore; Mapp, once Webtrekk: https://documentation.mapp.com (URL campaign mapper).
    'ns_campaign ns_mchannel ns_source ns_linkname ns_fee wt_mc wt_zmc wt_cc1 wt_cc2 wt_ga wt_kw',
  ]
    .join(' ')
    .split(' '),
);

/** Prefixes that one service has for itself: Google, Oracle Eloqua, HubSpot's advertisements, Blueshift, Salesforce, Webtrends, Coremetrics. */
const FAMILY = /^(utm_|elq|hsa_|bsft_|sfmc_|wt\.|cm_mmc)/;

/**
 * What sharing services write behind the hash, where no `=` stands: Simply Measured (`sm.`), Tynt (`ixzz`, `axzz`), ShareThis (`sthash.`),
 * AddThis (`.` and its code), Taboola (`tblci`), Facebook's way back from signing in (`_=_` reads as the name `_`).
 */
export const isSharedMark = (fragment: string): boolean =>
  /^(sm\.[\da-z]{16,}|[ia]xzz\w{4,}|sthash\.[\w.-]+|\.[\w-]{10,11}(\.\w+)?|tblci\S+|_=_)$/i.test(fragment);

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
  [
    /(^|\.)(nytimes|nyti)\.(com|ms)$/,
    new Set([
      'partner',
      'emc',
      'nl',
      'te',
      'smtyp',
      'referringsource',
      'campaign_id',
      'instance_id',
      'segment_id',
      'user_id',
      'regi_id',
    ]),
  ],
  [/(^|\.)(bbc|msn|microsoft)\.(com|co\.uk)$/, new Set(['ocid', 'cvid'])],
  [/(^|\.)(facebook|instagram)\.com$/, new Set(['__tn__', '__xts__', '__cft__', 'notif_id', 'notif_t'])],
  [/(^|\.)wikipedia\.org$/, new Set(['wprov'])],
  [/(^|\.)(newyorker|wired|vogue|vanityfair|gq|pitchfork|arstechnica|cntraveler|bonappetit)\.com$/, new Set(['mbid'])],
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
      FAMILY.test(lower) || EVERYWHERE.has(lower) || strip.includes(lower) || here.some((names) => names.has(lower))
    );
  };
};
