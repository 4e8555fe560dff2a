import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import type { ShownReport } from './use-reports.ts';
import { useReportWords } from './words.ts';

/** What the last refresh changed, and a way to accept it. */
export function Changes({ report: { report: id, changes, revision } }: { report: ShownReport }) {
  const say = useReportWords();
  const queries = useQueryClient();
  const settle = useMutation({
    mutationFn: () => client.reports.save({ report: id, settle: true, seen: revision }),
    onSuccess: (made) => queries.setQueryData(['reports.show', id], made),
  });
  if (changes.length === 0) return null;
  return (
    <details className="report-changes no-print" open>
      <summary>{say('changesTitle', { count: changes.length })}</summary>
      {/* biome-ignore lint: what scrolls is reached by keyboard */}
      <div
        className="brief-table"
        tabIndex={0}
        role="region"
        aria-label={say('changesTitle', { count: changes.length })}
      >
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col">{say('figure')}</th>
              <th scope="col">{say('was')}</th>
              <th scope="col">{say('is')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.part}/${change.key}`}>
                <td>{change.label}</td>
                <td>{change.was || '—'}</td>
                <td>{change.is || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <OnlyWith least="analyst" silent>
        <button type="button" className="small-button" disabled={settle.isPending} onClick={() => settle.mutate()}>
          {say('settle')}
        </button>
      </OnlyWith>
      {settle.error && <ErrorState error={settle.error} />}
    </details>
  );
}
