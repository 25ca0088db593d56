import { labelOf } from './plain-parts.ts';
import type { TemplateSet } from './template-set.ts';

const callToAction = `{{ block.callToAction }} →`;

const text = `${labelOf}{{ p.text }}{% if p.last and block.callToAction != '' %}{% if p.closesInline %} {% else %}
{% endif %}${callToAction}{% endif %}
`;

const texts = `{% if block.tagline != '' %}{{ block.tagline }}
{% endif %}{% for p in block.paragraphs %}${text}{% endfor %}{% if block.pointsLabel != '' %}{{ block.pointsLabel }}
{% endif %}{% for p in block.points %}{% if p.label == '' %}- {% endif %}${text}{% endfor %}{% if block.wordless and block.callToAction != '' %}${callToAction}
{% endif %}{% if block.url != '' %}{{ block.url | address }}
{% endif %}{% for url in block.otherUrls %}{{ url | address }}
{% endfor %}`;

const item = `{% if block.title != '' %}{{ block.title }}
{% endif %}${texts}`;

const labelled = `{% if block.label != '' or block.title != '' %}{{ block.label }}{% if block.label != '' and block.title != '' %}: {% endif %}{{ block.title }}
{% endif %}${texts}`;

/** The same issue as text: sections, titles, `Label: text`, the call to action at the end of the last paragraph. */
export const LABELLED_PLAIN: TemplateSet = {
  issue: `{% if headline != '' %}{{ headline }}
{% endif %}{% if tagline != '' %}{{ tagline }}
{% endif %}{% if intro %}{{ intro }}
{% endif %}{% for group in groups %}{% if group.section != '' %}{{ group.section }}
{% endif %}{% for block in group.blocks %}{% render block.kind, block: block %}{% endfor %}{% endfor %}{% if signOff %}{{ signOff }}
{% endif %}{% if footer %}{{ footer }}
{% endif %}`,
  item,
  sponsor: labelled,
  event: labelled,
  text: item,
};
