import { useMemo } from 'react';
import { useAddress } from '../../app/address.ts';
import { AnswerSentence } from '../../parts/answer-sentence.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Select } from '../../parts/select.tsx';
import { useText } from '../../words/index.ts';
import { ItemDialog } from '../item-dialog.tsx';
import { siblingsOf, treeRows } from '../tree/tree-rows.ts';
import { type Plan, type Status, useStatus } from '../use-plan.ts';
import { GanttExport } from './gantt-export.tsx';
import { type Bar, dayOf, scheduleOf } from './schedule.ts';
import { Timeline } from './timeline.tsx';
import { useGanttWords } from './words.ts';
import './gantt.css';

const filters = ['everything', 'dated', 'critical', 'late'] as const;
type Filter = (typeof filters)[number];

/** When what is to be done, what waits for what, and what may not slip. */
export function Gantt({ id, plan }: { id: string; plan: Plan }) {
  const say = useGanttWords();
  const text = useText();
  const status = useStatus(id);
  const [{ shown, size = 'fit' }, update] = useAddress();
  const bars = useMemo(() => scheduleOf(treeRows(siblingsOf(plan.items), () => true)), [plan.items]);
  const filter: Filter = filters.find((name) => name === shown) ?? 'everything';
  const listed = useMemo(() => bars.filter((bar) => fits(bar, filter, status.byItem)), [bars, filter, status.byItem]);
  const names = useMemo(() => new Map(bars.map(({ item, name }) => [item.id, name])), [bars]);
  const today = dayOf(new Date().toISOString().slice(0, 10), false);
  if (bars.length === 0) {
    return (
      <EmptyState title={say('none')}>
        <p>{say('noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {status.evidence && <AnswerSentence text={answerOf(bars, status.byItem, say)} evidence={status.evidence} />}
      <div className="controls no-print">
        <Select
          label={say('only')}
          value={filter}
          options={filters.map((value) => ({ value, name: say(value) }))}
          onChange={(value) => update({ shown: value === 'everything' ? undefined : value })}
        />
        <Select
          label={say('zoom')}
          value={size}
          options={[
            { value: 'fit', name: say('fit') },
            { value: 'quarters', name: say('quarters') },
            { value: 'months', name: say('months') },
          ]}
          onChange={(value) => update({ size: value === 'fit' ? undefined : value })}
        />
        <GanttExport
          bars={listed}
          names={names}
          status={status.byItem}
          today={today}
          planTitle={text(plan.info.title)}
        />
      </div>
      {listed.length === 0 ? (
        <p className="quiet">{say('noneFit')}</p>
      ) : (
        <Timeline bars={listed} status={status.byItem} today={today} zoom={size} onOpen={(item) => update({ item })} />
      )}
      <p className="small quiet">{say('note')}</p>
      <ItemDialog plan={plan} />
    </>
  );
}

const isCritical = ({ slack, clashes }: Bar) => (slack !== null && slack <= 0) || clashes.length > 0;
const isLate = ({ item }: Bar, status: ReadonlyMap<string, Status>) => (status.get(item.id)?.late ?? 0) > 0;
const isDated = ({ start, end }: Bar) => start !== null || end !== null;

function fits(bar: Bar, filter: Filter, status: ReadonlyMap<string, Status>): boolean {
  if (filter === 'dated') return isDated(bar) || bar.milestones.length > 0;
  if (filter === 'critical') return isCritical(bar);
  return filter === 'late' ? isLate(bar, status) : true;
}

function answerOf(bars: readonly Bar[], status: ReadonlyMap<string, Status>, say: ReturnType<typeof useGanttWords>) {
  const dated = bars.filter(isDated).length;
  return say('answer', {
    ...{ count: dated, undated: bars.length - dated },
    clashes: bars.filter(({ clashes }) => clashes.length > 0).length,
    critical: bars.filter(({ slack }) => slack !== null && slack <= 0).length,
    late: bars.filter((bar) => isLate(bar, status)).length,
  });
}
