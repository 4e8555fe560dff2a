import type { Caller } from '../../accounts/caller.ts';
import type {
  ByteCache,
  ComputePool,
  HeavyCalls,
  SharedDatasets,
  SharedNetworks,
  SharedTables,
} from '../../compute/index.ts';
import type { Operation } from '../../operations/operation.ts';
import type { Repositories } from '../../store/types.ts';
import type { LongReads } from './long-reads.ts';
import type { Spool } from './spool.ts';

/** What the HTTP door is given to work with, in one workspace. */
export interface HttpParts {
  readonly version: string;
  readonly workspace: string;
  /** Who asks; in work that goes on after its request, who asked. */
  readonly caller?: Caller;
  readonly operations: readonly Operation[];
  readonly datasets: SharedDatasets;
  readonly tables: SharedTables;
  readonly networks: SharedNetworks;
  readonly pool: ComputePool;
  readonly longReads: LongReads;
  /** Of the whole server: what is long and done beside the store goes through here. */
  readonly heavyCalls: HeavyCalls;
  /** Answers by their tag, so that a page asked for again costs nothing. */
  readonly answers: ByteCache<Uint8Array<ArrayBuffer>>;
  readonly store: () => Promise<Repositories>;
  readonly spool: Spool;
  /** The built web application; absent when only the API is served. */
  readonly workbench?: string;
  /** Writes one line about a fault of ours. */
  readonly log: (line: string) => void;
}
