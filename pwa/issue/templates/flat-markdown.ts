import { bigHead, markdownFoot } from './markdown-parts.ts';
import type { TemplateSet } from './template-set.ts';

const heading = `{% if block.heading != '' %}##{% if section != '' %}#{% endif %} {{ block.heading }}

{% endif %}{% if block.tagline != '' %}*{{ block.tagline }}*

{% endif %}`;

const texts = `{% for p in block.paragraphs %}{% if p.label != '' %}**{{ p.label }}:**{% if p.opensInline %} {% else %}

{% endif %}{% endif %}{{ p.text }}

{% endfor %}{% if block.pointsLabel != '' %}{{ block.pointsLabel }}

{% endif %}{% for p in block.points %}{{ p.bullet }}{% if p.label != '' %}**{{ p.label }}:**{% if p.opensInline %} {% else %}

    {% endif %}{% endif %}{{ p.text | hang: p.indent }}{{ p.end }}
{% if forloop.last %}
{% endif %}{% endfor %}`;

const addresses = `{% if block.callToAction != '' %}**{{ '→ ' | append: block.callToAction | link: block.url }}**

{% elsif block.url != '' %}**{{ block.url | address }}**

{% endif %}{% for url in block.otherUrls %}**{{ url | address }}**

{% endfor %}`;

const block = heading + texts + addresses;

/** `## Source: Title`, the blurb, the address in bold as a link to itself; sponsors and events end in a bold link. */
export const FLAT_MARKDOWN: TemplateSet = {
  issue: `${bigHead}{% if tagline != '' %}{{ tagline }}

{% endif %}{% if intro %}{{ intro }}

{% endif %}{% for group in groups %}{% if group.section != '' %}## {{ group.section }}

{% endif %}{% for block in group.blocks %}{% render block.kind, block: block, section: group.section %}{% endfor %}{% endfor %}${markdownFoot}`,
  item: block,
  sponsor: block,
  event: block,
  text: block,
};
