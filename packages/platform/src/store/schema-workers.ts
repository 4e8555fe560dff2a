import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date | undefined, Date>;
type NullableTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** Tables for work that is shared by processes on several hosts. */
export interface WorkerTables {
  /** Long work in pieces that any worker may take; it ends with the process that wants it. */
  piece_run: {
    workspace_id: string;
    id: string;
    /** Under it and their number finished pieces are kept. */
    key: string;
    request: ColumnType<unknown, string, string>;
    /** When the process that wants it last said that it lives. */
    heartbeat_at: Time;
    created_at: Time;
  };
  piece_task: {
    workspace_id: string;
    run_id: string;
    number: number;
    state: Generated<'waiting' | 'active' | 'done' | 'failed'>;
    worker: string | null;
    attempts: Generated<number>;
    heartbeat_at: NullableTime;
    error: ColumnType<unknown, string | null | undefined, string | null>;
  };
  /** Files that a job or a run of pieces needs wherever it is done. */
  held_file: { workspace_id: string; owner: string; hash: string; created_at: Time };
  /** Processes that do jobs and pieces. It belongs to no workspace. */
  worker: {
    id: string;
    host: string;
    process: number;
    version: string;
    threads: number;
    started_at: Time;
    heartbeat_at: Time;
  };
}
