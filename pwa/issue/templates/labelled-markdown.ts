import { bigHead, markdownFoot } from './markdown-parts.ts';
import type { TemplateSet } from './template-set.ts';

const callToAction = `{{ block.callToAction | append: ' →' | link: block.url }}`;

const labelOf = (indent: string): string => `{% if p.label != '' %}**{{ p.label }}:**{% if p.opensInline %} {% else %}

${indent}{% endif %}{% endif %}`;

const closing = (
  indent: string,
): string => `{% if p.last and block.callToAction != '' %}{% if p.closesInline %} {% else %}

${indent}{% endif %}${callToAction}{% endif %}`;

const texts = `{% if block.tagline != '' %}*{{ block.tagline }}*

{% endif %}{% for p in block.paragraphs %}${labelOf('')}{{ p.text }}${closing('')}

{% endfor %}{% if block.pointsLabel != '' %}**{{ block.pointsLabel }}**

{% endif %}{% for p in block.points %}{{ p.bullet }}${labelOf('    ')}{{ p.text | hang: p.indent }}${closing('    ')}{{ p.end }}
{% if forloop.last %}
{% endif %}{% endfor %}{% if block.wordless and block.callToAction != '' %}${callToAction}

{% endif %}{% if block.title == '' and block.callToAction == '' and block.url != '' %}{{ block.url | address }}

{% endif %}{% for url in block.otherUrls %}{{ url | address }}

{% endfor %}`;

const item = `{% if block.title != '' %}### {{ block.title | link: block.url }}

{% endif %}${texts}`;

const labelled = `{% if block.label != '' or block.title != '' %}### {% if block.label != '' %}{{ block.label }}{% if block.title != '' %}: {% endif %}{% endif %}{% if block.title != '' %}{{ block.title | link: block.url }}{% endif %}

{% endif %}${texts}`;

/** Emoji sections, linked titles, bold labels, and a call to action inside the last paragraph. */
export const LABELLED_MARKDOWN: TemplateSet = {
  issue: `${bigHead}{% if tagline != '' %}{{ tagline }}

{% endif %}{% if intro %}{{ intro }}

{% endif %}{% for group in groups %}{% if group.section != '' %}## {{ group.section }}

{% endif %}{% for block in group.blocks %}{% render block.kind, block: block %}{% endfor %}{% endfor %}${markdownFoot}`,
  item,
  sponsor: labelled,
  event: labelled,
  text: item,
};
