import { clipperMessage, type ClipperMessage, type DeskRequest } from '#shared/bridge.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** Why a request has no answer: the clipper is silent or gone, or it said no, with a sentence. */
export type AskFailure = { readonly kind: 'silent' } | { readonly kind: 'refused'; readonly why: string };

type Answer = Exclude<ClipperMessage, { say: 'ring' }>;
type Say = Exclude<Answer['say'], 'refused'>;
type Unnumbered<Request> = Request extends unknown ? Omit<Request, 'id'> : never;
type Question = Unnumbered<DeskRequest>;

/** One conversation over one port. */
export interface Line {
  ask<Wanted extends Say>(
    question: Question,
    wanted: Wanted,
  ): Promise<Result<Extract<Answer, { say: Wanted }>, AskFailure>>;
  close(): void;
}

const isAnswer = <Wanted extends Say>(answer: Answer, wanted: Wanted): answer is Extract<Answer, { say: Wanted }> =>
  answer.say === wanted;

interface Ends {
  /** Milliseconds after which a request counts as unanswered. */
  readonly patience: number;
  readonly rung: (waiting: number) => void;
  /** A message of the wrong shape, or an answer to nothing. */
  readonly dropped: () => void;
}

/** Speaks with the clipper over a port; every message is parsed, and what does not parse is dropped. */
export const openLine = (port: MessagePort, { patience, rung, dropped }: Ends): Line => {
  const open = new Map<number, (answer: Result<Answer, AskFailure>) => void>();
  let next = 0;
  let closed = false;
  const settle = (id: number, answer: Result<Answer, AskFailure>): boolean => {
    const waiting = open.get(id);
    open.delete(id);
    waiting?.(answer);
    return waiting !== undefined;
  };
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const parsed = clipperMessage.safeParse(data);
    if (!parsed.success) dropped();
    else if (parsed.data.say === 'ring') rung(parsed.data.waiting);
    else if (!settle(parsed.data.id, ok(parsed.data))) dropped();
  });
  const close = (): void => {
    closed = true;
    port.close();
    for (const id of open.keys()) settle(id, fail({ kind: 'silent' }));
  };
  // Not in every browser yet; without it a dead port is noticed by silence.
  port.addEventListener('close', close);
  port.start();

  const send = (question: Question): Promise<Result<Answer, AskFailure>> =>
    new Promise((resolve) => {
      const id = (next += 1);
      const timer = setTimeout(() => settle(id, fail({ kind: 'silent' })), patience);
      open.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      port.postMessage({ ...question, id });
    });
  return {
    async ask<Wanted extends Say>(question: Question, wanted: Wanted) {
      if (closed) return fail<AskFailure>({ kind: 'silent' });
      const answer = await send(question);
      if (!answer.ok) return answer;
      if (answer.value.say === 'refused') return fail<AskFailure>({ kind: 'refused', why: answer.value.why });
      if (isAnswer(answer.value, wanted)) return ok(answer.value);
      dropped();
      return fail<AskFailure>({ kind: 'silent' });
    },
    close,
  };
};
