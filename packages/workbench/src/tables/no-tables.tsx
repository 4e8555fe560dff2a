import { EmptyState } from '../parts/empty-state.tsx';
import { useTablesWords } from './words.ts';

/** What a table is good for; the import stands below. */
export function NoTables() {
  const say = useTablesWords();
  return (
    <EmptyState title={say('noneTitle')}>
      <p>{say('noneText')}</p>
    </EmptyState>
  );
}
