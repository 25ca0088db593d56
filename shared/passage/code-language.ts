import { attributeOf, firstIn, parentOf, tagOf } from './plain-dom.ts';

/** How highlighters name a language in a class. What is called `highlight-text-html-basic` is HTML. */
const NAMED =
  /(?:^|\s|mw-highlight-)(?:(?:language|lang|highlight|type)-(?:source-|text-(?:html-(?!basic))?)?|brush:\s*|brush-)([\w+#.-]{1,30}?)(?:-basic)?(?=[\s;,]|$)/i;
/** Languages that are written into a class as they are. */
const BARE =
  /(?:^|\s)(bash|c|c\+\+|clojure|cpp|cs|csharp|css|dart|diff|dockerfile|elixir|erlang|go|graphql|haskell|html|ini|java|javascript|js|json|jsx|julia|kotlin|latex|less|lua|makefile|markdown|matlab|objc|perl|php|powershell|python|py|r|ruby|rb|rust|rs|scala|scss|sh|shell|sql|swift|toml|ts|tsx|typescript|vim|xml|yaml|yml)(?=\s|$)/;
const HIGHLIGHTER = /(?:^|\s)(?:brush|code\w*|hljs|highlight|prettyprint|sourceCode|syntaxhighlighter)(?=[\s:]|$)/;
/** Languages of people, where `lang` is no programming language. */
const SPOKEN = /^(?:ar|de|en|es|fr|it|ja|ko|nl|pl|pt|ru|tr|uk|zh)(?:-|$)/i;
const NONE = /^(?:auto|code\w*|default|none|no-?highlight|plain|plain-?text|text|txt|undefined|wrapper)$/i;

/** How many boxes around a block are asked. */
const OUTERMOST = 5;

const stated = (place: Element): string | undefined => {
  const isCode = /^(?:CODE|PRE)$/.test(tagOf(place));
  const name = attributeOf(place, 'class') ?? '';
  const lang = isCode ? attributeOf(place, 'lang') : null;
  return [
    attributeOf(place, 'data-language') ?? attributeOf(place, 'data-lang'),
    NAMED.exec(name)?.[1],
    lang !== null && SPOKEN.test(lang) ? null : lang,
    isCode || HIGHLIGHTER.test(name) ? BARE.exec(name)?.[1] : null,
  ].find((found): found is string => typeof found === 'string' && /^[\w+#.-]{1,30}$/.test(found) && !NONE.test(found));
};

/** The language of a code block, from where highlighters write it: the code, the block, or the boxes that hold no other words. */
export const codeLanguage = (block: Element): string | null => {
  const places = [firstIn(block, 'code'), block];
  let box = parentOf(block);
  while (box !== null && places.length < OUTERMOST + 2 && firstIn(box, 'p, h1, h2, h3, li') === null) {
    places.push(box);
    box = parentOf(box);
  }
  for (const place of places) {
    const found = place && stated(place);
    if (found) return found;
  }
  return null;
};
