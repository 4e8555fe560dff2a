import { useFactValue } from '../documents/index.ts';
import type { Cited } from './reader.tsx';
import { useProjects } from './use-document.ts';
import { useReaderWords } from './words.ts';

/** Projects with the money the document gives them; each leads to its sentence. */
export function ProjectList({ reference, onCited }: { reference: string; onCited: (cited: Cited) => void }) {
  const say = useReaderWords();
  const valueOf = useFactValue();
  const { data } = useProjects(reference);
  if (!data || data.length === 0) return null;
  return (
    <>
      <h3>{say('projects')}</h3>
      <ul className="digest-points">
        {data.map((row) => {
          const cited = { passage: Number(row['passage']), start: Number(row['start']), end: Number(row['end']) };
          const amount = {
            comparator: 'exact',
            value: Number(row['amount']),
            valueMax: null,
            unit: String(row['unit']),
          };
          return (
            <li key={`${cited.passage}:${cited.start}:${cited.end}`}>
              <button type="button" className="plain-button cited" onClick={() => onCited(cited)}>
                {String(row['project'])} {valueOf(amount)}
                {typeof row['count'] === 'number' && (
                  <span className="small quiet"> · {say('projectCount', { count: row['count'] })}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
