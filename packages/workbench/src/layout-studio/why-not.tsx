import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { numberIn, textIn, useLastingAnswer, type WireTable } from '../data/index.ts';
import { rowsOf } from '../data/table.ts';
import { formatNumber } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Select } from '../parts/select.tsx';
import { useLanguage } from '../words/index.ts';
import { builtSizes, type Solved } from './outcome.ts';
import type { Problem } from './problem.ts';
import type { Names } from './use-names.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly names: Names;
  readonly solved: Solved;
}

/** Why a project is not in the plan, and what it would take. */
export function WhyNot({ problem, names, solved }: Props) {
  const say = useStudioWords();
  const [{ item }, update] = useAddress();
  const sizes = builtSizes(solved.outcome);
  const left = (problem.projects ?? []).filter(({ id }) => !sizes.has(id));
  const chosen = left.find(({ id }) => id === item)?.id;
  const [asked, setAsked] = useState<string | undefined>(chosen);
  const state = useLastingAnswer<WireTable>(
    asked !== undefined && asked === chosen
      ? {
          operation: 'layout.why-not',
          input: { projects: [asked], seconds: 20, gap: 1e-4 },
          files: { instance: { name: 'layout.json', text: solved.text } },
        }
      : undefined,
  );
  if (left.length === 0) return null;
  return (
    <Block title={say('whyNotTitle')} answer={say('whyNotSay', { count: left.length })}>
      <div className="controls no-print">
        <Select
          label={say('project')}
          options={[
            { value: '', name: say('choose') },
            ...left.map(({ id }) => ({ value: id, name: names.project(id) })),
          ]}
          value={chosen ?? ''}
          onChange={(next) => {
            setAsked(next || undefined);
            update({ item: next || undefined }, { replace: true });
          }}
        />
      </div>
      {state.isRunning && <JobProgress progress={state.progress} onCancel={state.cancel} />}
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {state.answer && chosen !== undefined && <Answer table={state.answer} {...{ problem, names, project: chosen }} />}
    </Block>
  );
}

interface AnswerProps {
  readonly table: WireTable;
  readonly problem: Problem;
  readonly names: Names;
  readonly project: string;
}

/** The loss with it, and one change at a time that would make it worth while. */
function Answer({ table, problem, names, project }: AnswerProps) {
  const say = useStudioWords();
  const language = useLanguage();
  const rows = rowsOf(table);
  const [head] = rows;
  if (head === undefined) return null;
  const region = names.region(problem.projects?.find(({ id }) => id === project)?.region ?? '');
  const verdict = textIn(head, 'verdict');
  const higher = numberIn(head, 'price_higher');
  const ways = rows.flatMap((row) => {
    const [resource, more] = [textIn(row, 'resource'), numberIn(row, 'more')];
    if (resource === '' || more === null) return [];
    return [say('wayResource', { region, resource: names.resource(resource), more: names.amountOf(resource, more) })];
  });
  if (higher !== null) ways.push(say('wayPrice', { share: formatNumber(higher, 'share', language) }));
  const name = names.project(project);
  const known = verdict === 'costs' || verdict === 'impossible' || verdict === 'free' ? verdict : 'built';
  const first = say(`why-${known}`, { project: name, loss: names.money(numberIn(head, 'loss')) });
  const text = ways.length === 0 ? first : say('whyWays', { first, ways: ways.join(say('or')) });
  return <AnswerSentence text={text} evidence={table.evidence} />;
}
