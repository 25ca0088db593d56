/** The head of a Markdown issue: front matter for site generators, which print the title themselves, or a heading. */
export const bigHead = `{% if frontMatter %}---
title: {{ headline | default: name | yaml }}
{% if date != '' %}date: {{ date }}
{% endif %}---

{% else %}# {{ headline | default: name }}

{% endif %}`;

export const markdownFoot = `{% if signOff %}{{ signOff }}

{% endif %}{% if footer %}{{ footer }}
{% endif %}`;
