/** "Label: " before words, "Label:" above a list or code. */
export const labelOf = `{% if p.label != '' %}{{ p.label }}:{% if p.opensInline %} {% else %}
{% endif %}{% endif %}`;
