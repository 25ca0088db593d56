import { clipId } from '#shared/ids.ts';
import { BRIDGE_VERSION, deskRequest, type Account, type ClipperMessage, type DeskRequest } from '#shared/bridge.ts';
import type { SeenChange, SeenPlace } from '#shared/seen.ts';

type Row = { readonly key: string; readonly clip: unknown };

/** What a test makes the clipper do with a request instead of answering it; `answer` gives the honest answer. */
type Mischief = (request: DeskRequest, answer: () => ClipperMessage, say: (message: unknown) => void) => void;

/** A clipper that keeps its outbox in memory and speaks the real protocol over a real port. */
export interface ScriptedClipper {
  readonly outbox: Map<string, { readonly row: Row; delivered: boolean }>;
  readonly asked: DeskRequest[];
  /** Where it was told that pages were seen. */
  seen: { readonly state: string | null; readonly placeByKey: ReadonlyMap<number, SeenPlace | undefined> };
  mischief: Mischief;
  /** Clips it handed over and has deleted since, and what it lost until that was read. */
  account: Pick<Account, 'gone' | 'loss'>;
  /** Clips that were taken back, and whether the desk said that it knows. */
  readonly takenBack: Map<string, boolean>;
  put(...rows: readonly Row[]): void;
  /** Takes a clip back: it is handed out no more, and the desk is told until it says that it knows. */
  withdraw(key: string): void;
  ring(): void;
  say(message: unknown): void;
  /** Announces itself with a new port, as after an update. */
  announce(): void;
  /** Answers the doorbell from now on. */
  arrive(): void;
  die(): void;
}

const sizeOf = (row: Row): number => JSON.stringify(row).length;

const cut = (rows: readonly Row[], maxBytes: number): readonly Row[] => {
  let bytes = 0;
  const end = rows.findIndex((row, at) => (bytes += sizeOf(row)) > maxBytes && at > 0);
  return end === -1 ? rows : rows.slice(0, end);
};

export const makeClipper = (page: Window): ScriptedClipper => {
  const outbox: ScriptedClipper['outbox'] = new Map();
  const takenBack: ScriptedClipper['takenBack'] = new Map();
  const asked: DeskRequest[] = [];
  let port: MessagePort | null = null;
  let staged: { from: string | null; to: string; places: Map<number, SeenPlace | undefined> } | null = null;

  const waiting = (): readonly Row[] =>
    [...outbox.values()].flatMap(({ row, delivered }) => (delivered || takenBack.has(row.key) ? [] : [row]));
  const delivered = (): number => [...outbox.values()].filter((kept) => kept.delivered).length;
  const say = (message: unknown): void => port?.postMessage(message);
  const pulled = ({ id, maxBytes, again, after = '' }: Extract<DeskRequest, { ask: 'pull' }>): ClipperMessage => {
    const kept = [...outbox.values()].map(({ row }) => row).filter(({ key }) => !takenBack.has(key));
    const all = again === null ? waiting() : kept;
    const rest = all.filter(({ key }) => key > (again === null ? after : (again.after ?? '')));
    const rows = cut(rest, maxBytes).map(({ key, clip }) => ({ key, text: JSON.stringify(clip) }));
    const untold = [...takenBack].flatMap(([key, told]) => (told ? [] : clipId.parse(key)));
    const withdrawn = again === null && after === '' ? untold : [];
    return { id, say: 'batch', rows, withdrawn, more: rows.length < rest.length };
  };
  const takeSeen = ({ from, to, part, last, places, put, drop }: SeenChange): string | null => {
    const { seen } = clipper;
    if (to === seen.state || (from !== null && from !== seen.state)) return seen.state;
    if (part === 0) staged = { from, to, places: new Map(from === null ? [] : seen.placeByKey) };
    if (staged === null || staged.from !== from || staged.to !== to) return seen.state;
    for (const key of drop) staged.places.delete(key);
    for (const [key, place] of put) staged.places.set(key, places[place]);
    if (last) clipper.seen = { state: to, placeByKey: staged.places };
    return clipper.seen.state;
  };
  const answer = (request: DeskRequest): ClipperMessage => {
    const { id } = request;
    switch (request.ask) {
      case 'hello':
        return { id, say: 'hello', v: BRIDGE_VERSION, clipper: 'scripted', waiting: waiting().length };
      case 'pull':
        return pulled(request);
      case 'ack':
        for (const key of request.ids) {
          const kept = outbox.get(key);
          if (kept !== undefined) kept.delivered = true;
        }
        for (const key of request.withdrawn ?? []) takenBack.set(key, true);
        return { id, say: 'acked', ids: request.ids };
      case 'stats':
        return { id, say: 'stats', stats: { waiting: waiting().length, delivered: delivered(), dropped: 0 } };
      case 'account': {
        if (request.read === clipper.account.loss?.at) clipper.account = { ...clipper.account, loss: null };
        return { id, say: 'account', account: { delivered: delivered(), ...clipper.account } };
      }
      case 'offer':
        return { id, say: 'noted' };
      case 'seen':
        return { id, say: 'noted-seen', state: takeSeen(request.change) };
    }
  };
  const clipper: ScriptedClipper = {
    outbox,
    takenBack,
    asked,
    seen: { state: null, placeByKey: new Map() },
    account: { gone: 0, loss: null },
    mischief: (_request, honest, send) => send(honest()),
    put(...rows) {
      for (const row of rows) outbox.set(row.key, { row, delivered: false });
    },
    withdraw: (key) => void takenBack.set(key, false),
    ring: () => say({ say: 'ring', waiting: waiting().length }),
    say,
    announce() {
      const channel = new MessageChannel();
      const mine = channel.port1;
      port = mine;
      mine.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const request = deskRequest.parse(data);
        asked.push(request);
        clipper.mischief(
          request,
          () => answer(request),
          (message) => mine.postMessage(message, []),
        );
      });
      mine.start();
      page.postMessage({ galley: 'clipper-answers', v: BRIDGE_VERSION }, page.location.origin, [channel.port2]);
    },
    arrive: () => page.addEventListener('message', heard),
    die() {
      page.removeEventListener('message', heard);
      port?.close();
    },
  };
  const heard = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data === 'object' && data !== null && 'galley' in data && data.galley === 'desk-asks')
      clipper.announce();
  };
  return clipper;
};
