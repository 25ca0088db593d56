import { clipperMessage, deskRequest, type ClipperMessage } from '#shared/bridge.ts';

/** One open line to the clipper's background; it ends when the background's worker dies. */
export interface Line {
  send(message: unknown): void;
}

export interface PipeWorld {
  /** Open a line. Throws when this clipper is gone, after an update or removal. */
  readonly connect: (heard: (message: unknown) => void, ended: () => void) => Line;
  /** To the desk. */
  readonly say: (message: ClipperMessage) => void;
  /** Sentence for a request that the background could not be brought to answer. */
  readonly lost: string;
  /** This clipper is gone; nothing can be asked of it from here any more. */
  readonly gone: () => void;
}

/** Where the desk's messages go in. */
export interface Pipe {
  readonly take: (message: unknown) => void;
}

/** So often a request is asked again when the worker dies over it. Every request may be repeated safely. */
const TRIES = 2;

interface Asked {
  readonly message: unknown;
  readonly tries: number;
}

/** Carries the desk's requests to the background, over a line opened on demand and opened again when the worker died. */
export const makePipe = ({ connect, say, lost, gone }: PipeWorld): Pipe => {
  const asked = new Map<number, Asked>();
  let line: Line | null = null;

  const heard = (message: unknown): void => {
    const parsed = clipperMessage.safeParse(message);
    if (!parsed.success) return;
    if ('id' in parsed.data) asked.delete(parsed.data.id);
    say(parsed.data);
  };

  const refuse = (id: number): void => {
    asked.delete(id);
    say({ id, say: 'refused', why: lost });
  };

  const ended = (): void => {
    line = null;
    for (const [id, { message, tries }] of asked) {
      if (tries < TRIES) ask(id, message, tries + 1);
      else refuse(id);
    }
  };

  const send = (message: unknown): boolean => {
    try {
      line ??= connect(heard, ended);
      line.send(message);
      return true;
    } catch {
      // The extension was updated or removed under this page: the desk hears it in `refuse`, and the new one rings itself in.
      gone();
      return false;
    }
  };

  const ask = (id: number, message: unknown, tries: number): void => {
    asked.set(id, { message, tries });
    if (!send(message)) refuse(id);
  };

  return {
    take: (message) => {
      const request = deskRequest.safeParse(message);
      // The background counts what has no shape; null has none, whatever was said.
      if (request.success) ask(request.data.id, request.data, 1);
      else send(null);
    },
  };
};
