import { labelOf } from './plain-parts.ts';
import type { TemplateSet } from './template-set.ts';

const block = `{% if block.heading != '' %}{{ block.heading }}
{% endif %}{% if block.tagline != '' %}{{ block.tagline }}
{% endif %}{% for p in block.paragraphs %}${labelOf}{{ p.text }}
{% endfor %}{% if block.pointsLabel != '' %}{{ block.pointsLabel }}
{% endif %}{% for p in block.points %}- ${labelOf}{{ p.text }}
{% endfor %}{% if block.callToAction != '' %}→ {{ block.callToAction }}
{% endif %}{% if block.url != '' %}{{ block.url | address }}
{% endif %}{% for url in block.otherUrls %}{{ url | address }}
{% endfor %}`;

/** Name and number, tagline, then line after line: `Source: Title`, the blurb, the address. */
export const FLAT_PLAIN: TemplateSet = {
  issue: `{{ headline | default: name }}
{% if tagline != '' %}{{ tagline }}
{% endif %}{% if intro %}{{ intro }}
{% endif %}{% for group in groups %}{% if group.section != '' %}{{ group.section }}
{% endif %}{% for block in group.blocks %}{% render block.kind, block: block, section: group.section %}{% endfor %}{% endfor %}{% if signOff %}{{ signOff }}
{% endif %}{% if footer %}{{ footer }}
{% endif %}`,
  item: block,
  sponsor: block,
  event: block,
  text: block,
};
