import type { PlannedItem, PlannedSponsor } from '#e2e/harness/make-issue.ts';

/** What the demo makes: which passages of the fixture articles are clipped, where they go, and what the curator writes. */

export const PUBLICATION = { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 } as const;

const READING = [1, 'Worth reading'] as const;
const TOOLS = [2, 'Tools'] as const;
const TALK = [3, 'Conversations'] as const;

const JUDGEMENT = 'Paragraph 1';
const WHY = 'Paragraph 2: Why it matters';
const WHAT = 'Paragraph 1: What it is';
const TRY = 'Paragraph 2: Why you should check it out';

export const INTRO =
  'This issue is about waiting. For data that is still on its way, for a database that cannot forget, for a page in the middle of a crossing. Ten pieces, and one of them you will want to print.';

export const SIGN_OFF =
  'That was number 42. If a piece here saved you an evening, send it to the person who would have lost the same one. *See you in two weeks, by the water.*';

export const SPONSOR: PlannedSponsor = {
  title: 'The Harbour Conference, early tickets',
  url: 'https://harbourconf.example/tickets?code=LAKE20',
  text: 'Two days about data that moves, in an old customs house with good coffee. Forty talks, no keynotes, and a boat. Readers of this letter save 20 % with the code **LAKE20** until 5 December.',
  callToAction: 'Get a ticket',
};

export const ITEMS: readonly PlannedItem[] = [
  {
    url: 'https://engineering.harbourline.example/posts/compaction-ate-the-cluster',
    title: 'Why our compaction job ate the cluster',
    passage: '#numbers',
    by: 'toolbar',
    section: READING,
    paragraphs: [
      {
        box: JUDGEMENT,
        text: 'A post-mortem that reads like a detective story: small files, a greedy planner, and 46 TB rewritten twice to save 3 GB. Nobody made a mistake, and that is what makes it worth your time.',
      },
      {
        box: WHY,
        text: 'Every maintenance job deserves a budget before it gets a schedule. Tomasz Wrona and Adaeze Okoro show the one option that enforces it, and the nine times it has said no since.',
      },
    ],
  },
  {
    url: 'https://tideline.example/2026/late-arriving-events',
    title: 'A field guide to late-arriving events',
    passage: '#thesis',
    by: 'key',
    section: READING,
    paragraphs: [
      {
        box: JUDGEMENT,
        text: 'Ines Aaltonen labelled two years of late records and found five kinds: commuters, sleepers, travellers, replays and liars. Each wants something else from you, and only one of them wants you to wait.',
      },
      {
        box: WHY,
        text: 'Her dashboards say “so far” beside a number that may still change. That small word ended more incidents than any alert, and you can add it on Monday.',
      },
    ],
  },
  {
    url: 'https://marginalia.example/schema-evolution/',
    title: 'Schema evolution without the ceremony',
    passage: '#rules',
    by: 'key',
    section: READING,
    paragraphs: [
      {
        box: JUDGEMENT,
        text: 'Three rules on a card instead of a form that took nine days: add and never change, keep two names for thirty days, and let a job retire what nobody reads.',
      },
      {
        box: WHY,
        text: 'Where change is expensive people hide new facts in old columns. In eleven months of cheap change this team made 214 of them and broke two dashboards.',
      },
    ],
  },
  {
    url: 'https://smallsystems.example/postgres-tuesday',
    title: 'Postgres is enough, until the Tuesday it is not',
    passage: '#lesson',
    by: 'toolbar',
    section: READING,
    paragraphs: [
      {
        box: JUDGEMENT,
        text: 'Nothing grew, and still the queue went from 80 MB to 31 GB by lunch. Rukmini Vale explains why a slow report and a fast queue cannot share a transaction horizon, and solves it with a second, tiny Postgres.',
      },
      {
        box: WHY,
        text: 'It ends with three queries to run before *your* Tuesday. Two minutes; run the first one now.',
      },
    ],
  },
  {
    url: 'https://bjarka.example/notes/ferry',
    title: 'The page that works on the ferry',
    passage: '#order',
    by: 'key',
    section: READING,
    paragraphs: [
      {
        box: JUDGEMENT,
        text: 'Anna Bjarkadóttir tests web apps where the signal ends, and reports that most of them “consider the sea a server error”. What a page owes its reader there: four sentences, and none of them is a spinner.',
      },
      { box: WHY, text: 'The test is a biscuit tin. It costs nothing and finds more than a device farm.' },
    ],
  },
  {
    url: 'https://paperboy.example/links-checked?page=all',
    title: 'I checked every link I ever published [2,611 of them]',
    passage: '#quote',
    by: 'toolbar',
    section: READING,
    paragraphs: [
      {
        box: JUDGEMENT,
        text: 'Jonas Petit opened twelve years of his own newsletter. Half of what he praised before 2018 is gone, and the worst of it answers politely with something else.',
      },
      {
        box: WHY,
        text: 'A link is a promise that somebody else has to keep. Quote the sentence that made you share it, and strip the campaign tags first.',
      },
    ],
  },
  {
    url: 'https://mudawwana.example/data-freshness',
    title: 'قياس حداثة البيانات بدل الوعد بها',
    passage: '#promise',
    by: 'key',
    section: READING,
    paragraphs: [
      {
        box: JUDGEMENT,
        text: 'In Arabic, and worth a translator: Salma al-Khatib measures freshness at the reader instead of promising it in the documentation. Two timestamps, two queries, no new tool.',
      },
      {
        box: WHY,
        text: 'The questions “is this number current?” fell from forty a week to three. The data did not get faster; its age got visible.',
      },
    ],
  },
  {
    url: 'https://sieve.example/',
    title: 'sieve: look into Parquet without a warehouse',
    passage: '#what',
    by: 'key',
    section: TOOLS,
    paragraphs: [
      {
        box: WHAT,
        text: 'One 6 MB binary that lists, samples and greps Parquet where it lies: on disk, in a bucket, behind plain HTTP.',
      },
      {
        box: TRY,
        text: 'It reads the footer first, so `sieve grep --null customer_id` over 40,000 files costs kilobytes. Nine questions in ten never needed the cluster.',
      },
    ],
  },
  {
    url: 'https://tables.cartograph.example/map',
    title: 'The map of open table formats, redrawn',
    passage: '#what',
    by: 'toolbar',
    section: TOOLS,
    paragraphs: [
      {
        box: WHAT,
        text: 'A one-page map of what each table format writes, who reads it and who may write it, with the day that was last true.',
      },
      {
        box: TRY,
        text: 'Every cell is a test that runs each Sunday, not an announcement. Print it on A3 and bring a pencil.',
      },
    ],
  },
  {
    url: 'https://forum.nightshift.example/t/where-do-your-runbooks-live/4182',
    title: 'Ask: where do your runbooks live?',
    passage: '#paper',
    by: 'key',
    section: TALK,
    paragraphs: [
      {
        box: JUDGEMENT,
        text: 'It started with recovery steps behind the VPN that was down. The thread agrees on more than you would think: page one on paper, the rest beside the code, fewer of them, and a drill on the first Monday of the month.',
      },
    ],
  },
];
