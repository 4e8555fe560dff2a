import { useMemo } from 'react';
import { useAddress } from '../../app/address.ts';
import { AnswerSentence } from '../../parts/answer-sentence.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Select } from '../../parts/select.tsx';
import { useLanguage } from '../../words/index.ts';
import { ItemDialog } from '../item-dialog.tsx';
import { withUnit } from '../item-name.ts';
import { type Plan, useStatus } from '../use-plan.ts';
import { BoardColumnView } from './board-column.tsx';
import { type BoardColumn, boardColumns } from './columns.ts';
import { useBoardWords } from './words.ts';
import './board.css';

/** Projects by how far they are, with who answers for them and what they cost. */
export function Board({ id, plan }: { id: string; plan: Plan }) {
  const say = useBoardWords();
  const status = useStatus(id);
  const [{ term = '', by = '' }, update] = useAddress();
  const all = useMemo(
    () => boardColumns(plan.items, status.byItem, { words: '', owner: '' }),
    [plan.items, status.byItem],
  );
  const columns = useMemo(
    () => boardColumns(plan.items, status.byItem, { words: term, owner: by }),
    [plan.items, status.byItem, term, by],
  );
  const money = plan.info.money ?? '亿元';
  const answer = useAnswer(all, money);
  const cards = all.flatMap((column) => column.cards);
  const owners = [...new Set(cards.flatMap(({ project }) => project.fields.owner ?? []))].sort();
  if (cards.length === 0) {
    return (
      <EmptyState title={say('none')}>
        <p>{say('noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {status.evidence && <AnswerSentence text={answer} evidence={status.evidence} />}
      <div className="controls no-print">
        <label className="control">
          <span className="control-label">{say('find')}</span>
          <input
            type="search"
            className="plan-input"
            value={term}
            placeholder={say('findHint')}
            onChange={(event) => update({ term: event.target.value || undefined }, { replace: true })}
          />
        </label>
        <Select
          label={say('owner')}
          value={by}
          options={[
            { value: '', name: say('everyone') },
            { value: '-', name: say('nobody') },
            ...owners.map((owner) => ({ value: owner, name: owner })),
          ]}
          onChange={(value) => update({ by: value || undefined })}
        />
      </div>
      <div className="board">
        {columns.map((column) => (
          <BoardColumnView key={column.stage} column={column} money={money} onOpen={(item) => update({ item })} />
        ))}
      </div>
      <ItemDialog plan={plan} />
    </>
  );
}

function useAnswer(columns: readonly BoardColumn[], money: string): string {
  const say = useBoardWords();
  const language = useLanguage();
  const cards = columns.flatMap((column) => column.cards);
  const sum = (field: 'budget' | 'spent') => {
    const said = columns.flatMap((column) => column[field] ?? []);
    return said.length === 0
      ? say('unsaid')
      : withUnit(
          said.reduce((a, b) => a + b, 0),
          money,
          language,
        );
  };
  const stage = (name: BoardColumn['stage']) => columns.find((column) => column.stage === name)?.cards.length ?? 0;
  return say('answer', {
    ...{ count: cards.length, running: stage('running'), finished: stage('finished') },
    ...{ waiting: stage('waiting'), unreported: stage('unreported') },
    late: cards.filter(({ late }) => late > 0).length,
    unowned: cards.filter(({ project }) => project.fields.owner === undefined).length,
    money: say('money', { budget: sum('budget'), spent: sum('spent') }),
  });
}
