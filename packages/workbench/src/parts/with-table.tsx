import type { ReactNode } from 'react';
import type { Row, TableState, WireTable } from '../data/index.ts';
import { ErrorState } from './error-state.tsx';
import { JobProgress } from './job-progress.tsx';

/** Draws a section once its table is there; progress before, the reason when it cannot be had. */
export function WithTable({
  state,
  children,
}: {
  state: TableState;
  children: (rows: readonly Row[], table: WireTable) => ReactNode;
}) {
  if (state.error) return <ErrorState error={state.error} onRetry={state.retry} />;
  if (!state.rows || !state.table) return <JobProgress />;
  return children(state.rows, state.table);
}
