import { part } from '#extension/ui/page.ts';
import { exportClips } from './export-clips.ts';
import { attempt, say } from './say.ts';
import type { OptionsWorld } from './world.ts';

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** Everything the clipper holds, as a file. */
export const exportSection = (page: Document, world: OptionsWorld): void => {
  const { word, outbox, now, save } = world;
  const [go, stop] = [part(page, 'export', HTMLButtonElement), part(page, 'export-stop', HTMLButtonElement)];
  const progress = part(page, 'export-progress', HTMLProgressElement);
  const said = part(page, 'export-said', HTMLElement);
  let stopped = false;
  stop.addEventListener('click', () => {
    stopped = true;
  });

  const run = async (): Promise<void> => {
    const count = await outbox.count();
    progress.max = Math.max(1, (count?.waiting ?? 0) + (count?.delivered ?? 0));
    const progressed = (rows: number): void => {
      progress.value = rows;
    };
    const exported = await exportClips({
      everything: outbox.everything,
      now: now(),
      progressed,
      isStopped: () => stopped,
    });
    if (exported.ok) {
      const { file, clips, unreadable } = exported.value;
      save(`galley-clips-${dayOf(now())}.jsonl`, file);
      say(said, word(unreadable === 0 ? 'optionsExported' : 'optionsExportedSome', String(clips), String(unreadable)));
    } else if (exported.failure.kind === 'stopped') say(said, word('optionsExportStopped'));
    else say(said, word('optionsExportFailed', exported.failure.detail), true);
  };

  const busy = (isBusy: boolean): void => {
    go.disabled = isBusy;
    stop.hidden = !isBusy;
    progress.hidden = !isBusy;
  };
  go.addEventListener('click', () => {
    stopped = false;
    progress.value = 0;
    busy(true);
    say(said, word('optionsExporting'));
    attempt(world, said, () => run().finally(() => busy(false)));
  });
};
