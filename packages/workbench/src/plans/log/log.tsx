import { useInfiniteQuery } from '@tanstack/react-query';
import { client } from '../../data/index.ts';
import { AnswerSentence } from '../../parts/answer-sentence.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { JobProgress } from '../../parts/job-progress.tsx';
import { useText } from '../../words/index.ts';
import { useEditing } from '../editing.tsx';
import { fieldName } from '../fields.ts';
import { kindNames } from '../kinds.ts';
import type { Plan } from '../use-plan.ts';
import { type Change, differences } from './differences.ts';
import { useLogWords } from './words.ts';
import './log.css';

/** Who changed what from what to what and when, with the way back for each. */
export function Log({ id, plan }: { id: string; plan: Plan }) {
  const say = useLogWords();
  const text = useText();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['plans.changes', id, 'log'],
    queryFn: ({ pageParam, signal }) =>
      client.plans.changes({ plan: id, ...(pageParam === 0 ? {} : { before: pageParam }) }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ changes }) => {
      const last = changes.at(-1)?.revision;
      return last === undefined || last <= 1 ? undefined : last;
    },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <JobProgress />;
  const changes = data.pages.flatMap((page) => page.changes);
  const [newest] = changes;
  return (
    <>
      {newest && (
        <AnswerSentence
          evidence={plan.evidence}
          text={say('answer', {
            count: newest.revision,
            when: local(newest.changedAt),
            who: whoOf(newest.author, say),
            what: text(newest.summary).replace(/[。.]$/, ''),
          })}
        />
      )}
      <section aria-label={say('title')}>
        <ol className="log">
          {changes.map((change) => (
            <LogEntry key={change.revision} change={change} plan={plan} />
          ))}
        </ol>
      </section>
      {hasNextPage && (
        <p>
          <button type="button" className="small-button" disabled={isFetching} onClick={() => void fetchNextPage()}>
            {say('earlier')}
          </button>
        </p>
      )}
    </>
  );
}

const local = (iso: string) => new Date(iso).toLocaleString('sv').slice(0, 16);
const whoOf = (author: string, say: ReturnType<typeof useLogWords>) => (author === 'local' ? say('local') : author);

function LogEntry({ change, plan }: { change: Change; plan: Plan }) {
  const say = useLogWords();
  const text = useText();
  const { undo, mayEdit } = useEditing();
  const { revision, author, changedAt, summary, undoes } = change;
  return (
    <li>
      <p className="log-line">
        <span className="small quiet">{revision}</span>
        <time dateTime={changedAt}>{local(changedAt)}</time>
        <span>{whoOf(author, say)}</span>
        <strong>{text(summary)}</strong>
        {undoes !== null && <span className="small quiet">{say('undoes', { revision: undoes })}</span>}
        {revision > 1 && mayEdit && (
          <button type="button" className="small-button no-print" onClick={() => undo(revision)}>
            {say('undo')}
          </button>
        )}
      </p>
      <details>
        <summary className="small">{say('details')}</summary>
        <Differences change={change} plan={plan} />
      </details>
    </li>
  );
}

const mostShown = 100;

function Differences({ change, plan }: { change: Change; plan: Plan }) {
  const say = useLogWords();
  const text = useText();
  const rows = differences(change);
  const nameOf = (id: string | undefined, name: string | undefined) => {
    if (id === undefined) return say('plan');
    const now = plan.items.find((item) => item.id === id);
    const kind = now ? `${text(kindNames[now.kind])} ` : '';
    return `${kind}${name ?? (now && 'name' in now.fields ? now.fields.name : id)}`;
  };
  return (
    <div className="log-table">
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{say('item')}</th>
            <th scope="col">{say('field')}</th>
            <th scope="col">{say('before')}</th>
            <th scope="col">{say('after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map(({ item, name, field, before, after }) => (
            <tr key={`${item} ${field}`}>
              <td>{nameOf(item, name)}</td>
              <td>{field === 'added' || field === 'removed' ? say(field) : text(fieldName(field))}</td>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostShown && <p className="small quiet">{say('more', { count: rows.length - mostShown })}</p>}
    </div>
  );
}
