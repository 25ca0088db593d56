import type { Database } from './database.ts';
import type { StoreWorld } from './store-world.ts';
import type { HealthKeeper } from './health.ts';
import type { Inflow } from './inflow.ts';
import type { Lifeline } from './lifeline.ts';
import type { Reading } from './reading.ts';
import type { Witness } from './witness.ts';

/** What every part of the store works with. */
export interface DeskRoom {
  readonly db: Database;
  readonly life: Lifeline;
  readonly world: StoreWorld;
  readonly health: HealthKeeper;
  readonly witness: Witness | null;
  /** While clips stream in, what is costly waits. */
  readonly inflow: Inflow;
  /** Resolves when what is there was compared with what the witness saw; nothing is written before. */
  readonly compared: Promise<void>;
  /** Compares again, and notes down what is here now: to be asked whenever something was stored. */
  readonly hearAgain: () => Promise<void>;
  readonly reading: Reading;
}
