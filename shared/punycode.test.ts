import { expect, it } from 'vitest';
import { decodePunycode } from './punycode.ts';

// RFC 3492, section 7.1.
it.each([
  ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['4dbcagdahymbxekheh6e0a7fei0b', 'למההםפשוטלאמדבריםעברית'],
  ['n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa', 'なぜみんな日本語を話してくれないのか'],
  ['b1abfaaepdrnnbgefbadotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
  ['bcher-kva', 'bücher'],
  ['-> $1.00 <--', '-> $1.00 <-'],
])('decodes %s', (encoded, text) => {
  expect(decodePunycode(encoded)).toBe(text);
});

it.each(['bcher-kv', 'a_b', '99999999', '\u{1f600}'])('refuses what stands for nothing: %s', (encoded) => {
  expect(decodePunycode(encoded)).toBeNull();
});
