import { onParseAsked } from '#extension/browser/page-parser.ts';

onParseAsked();
