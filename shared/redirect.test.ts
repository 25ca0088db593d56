import { describe, expect, test } from 'vitest';
import { destinationOf } from './redirect.ts';

const PAGE = 'https://streams.example/late?page=2&x=a%20b#part';
const inParameter = encodeURIComponent(PAGE);
const substack = btoa(JSON.stringify({ e: PAGE, p: 1 }))
  .replaceAll('+', '-')
  .replaceAll('/', '_')
  .replace(/=+$/, '');

describe('an address that leads on', () => {
  test.each([
    [
      'Google, in a search',
      `https://www.google.com/url?sa=t&rct=j&q=&esrc=s&source=web&cd=&ved=2ah&url=${inParameter}&usg=AOv`,
      PAGE,
    ],
    ['Google, in a search without a question', `https://google.de/url?sa=t&url=${inParameter}`, PAGE],
    [
      'Google, in a search for pictures',
      `https://www.google.com/imgres?imgurl=https%3A%2F%2Fa.example%2Fa.png&imgrefurl=${inParameter}&h=600`,
      PAGE,
    ],
    ['Google, in a mail', `https://www.google.co.uk/url?q=${inParameter}&source=gmail`, PAGE],
    ['Facebook', `https://l.facebook.com/l.php?u=${inParameter}&h=AT0`, PAGE],
    ['Facebook, on a phone', `https://m.facebook.com/l.php?u=${inParameter}`, PAGE],
    ['Facebook, with a warning', `https://www.facebook.com/flx/warn/?u=${inParameter}`, PAGE],
    ['Instagram', `https://l.instagram.com/?u=${inParameter}&e=AT0`, PAGE],
    ['LinkedIn, in a country', `https://de.linkedin.com/redir/redirect?url=${inParameter}&urlhash=x`, PAGE],
    ['Reddit, of a picture', `https://www.reddit.com/media?url=${inParameter}`, PAGE],
    ['Outlook', `https://eur02.safelinks.protection.outlook.com/?url=${inParameter}&data=05%7C`, PAGE],
    ['DuckDuckGo', `https://duckduckgo.com/l/?uddg=${inParameter}&rut=x`, PAGE],
    ['LinkedIn', `https://www.linkedin.com/safety/go?url=${inParameter}&trk=x`, PAGE],
    ['Reddit', `https://out.reddit.com/t3_x?url=${inParameter}&token=y`, PAGE],
    ['Substack', `https://substack.com/redirect/2/${substack}.signature?s=1`, PAGE],
    [
      'Substack, of a post that is shared',
      'https://open.substack.com/pub/lakeside/p/late-events?r=1abc&utm_medium=ios',
      'https://lakeside.substack.com/p/late-events?r=1abc&utm_medium=ios',
    ],
    [
      'an AMP page in Google’s viewer',
      'https://www.google.com/amp/s/streams.example/late?x=1',
      'https://streams.example/late?x=1',
    ],
    [
      'an AMP page in its cache',
      'https://streams-example.cdn.ampproject.org/c/s/streams.example/late',
      'https://streams.example/late',
    ],
    [
      'one in another',
      `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://out.reddit.com/a?url=${inParameter}`)}`,
      PAGE,
    ],
  ])('%s', (_, wrapper, page) => {
    expect(destinationOf(wrapper)).toBe(page);
  });

  test.each([
    ['a search stays', 'https://www.google.com/search?q=https%3A%2F%2Fa.example'],
    ['another site’s parameter stays', `https://a.example/url?q=${inParameter}`],
    ['a host that only ends so stays', `https://google.com.evil.example/url?q=${inParameter}`],
    ['a script inside is not believed', 'https://www.google.com/url?q=javascript%3Aalert(1)'],
    ['a page of Facebook stays', `https://www.facebook.com/lakeside?u=${inParameter}`],
    ['a text of Substack stays', 'https://open.substack.com/pub/lakeside'],
    ['nothing inside', 'https://www.google.com/url'],
    ['a Substack link that only its server can read stays', 'https://substack.com/redirect/0b1c-22?j=eyJ1Ijoi'],
    ['no address', 'not an address'],
  ])('%s', (_, address) => {
    expect(destinationOf(address)).toBe(address);
  });
});
