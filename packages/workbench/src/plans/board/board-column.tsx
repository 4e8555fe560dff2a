import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useLanguage } from '../../words/index.ts';
import { withUnit } from '../item-name.ts';
import { ProgressBar } from '../progress-bar.tsx';
import type { BoardCard, BoardColumn } from './columns.ts';
import { useBoardWords } from './words.ts';

interface Props {
  readonly column: BoardColumn;
  readonly money: string;
  readonly onOpen: (item: string) => void;
}

/** One stage: how many, what they cost, and their cards, of any number. */
export function BoardColumnView({ column: { stage, cards, budget, spent }, money, onOpen }: Props) {
  const say = useBoardWords();
  const language = useLanguage();
  const frame = useRef<HTMLUListElement>(null);
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 116,
    getItemKey: (index) => cards[index]!.project.id,
    overscan: 6,
  });
  const amount = (value: number) => withUnit(value, money, language);
  return (
    <section className="board-column" aria-label={say(stage)}>
      <h2>
        {say(stage)} <span className="quiet">{cards.length}</span>
      </h2>
      <p className="small quiet">
        {[
          ...(budget === null ? [] : [say('budget', { value: amount(budget) })]),
          ...(spent === null ? [] : [say('spent', { value: amount(spent) })]),
        ].join(' · ') || '—'}
      </p>
      {/* biome-ignore lint: a scrolling region must be reachable by keyboard */}
      <ul ref={frame} className="board-cards" tabIndex={0} aria-label={say(stage)}>
        <li aria-hidden="true" style={{ height: virtual.getTotalSize() }} />
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className="board-place"
            style={{ transform: `translateY(${start}px)` }}
          >
            <Card card={cards[index]!} amount={amount} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CardProps extends Pick<Props, 'onOpen'> {
  readonly card: BoardCard;
  readonly amount: (value: number) => string;
}

function Card({ card: { project, done, late, above }, amount, onOpen }: CardProps) {
  const say = useBoardWords();
  const { name, owner, budget, spent, end } = project.fields;
  const isOver = budget !== undefined && spent !== undefined && spent > budget;
  return (
    <button type="button" className="board-card" onClick={() => onOpen(project.id)}>
      <strong>{name}</strong>
      {above && <span className="small quiet">{above}</span>}
      <span className="board-facts small">
        <span className={owner === undefined ? 'board-lack' : ''}>{owner ?? say('nobody')}</span>
        {end && <span>{say('until', { date: end })}</span>}
        {late > 0 && <span className="board-late">{say('late', { days: late })}</span>}
      </span>
      {(budget !== undefined || spent !== undefined) && (
        <span className="board-facts small quiet">
          {budget !== undefined && <span>{say('budget', { value: amount(budget) })}</span>}
          {spent !== undefined && <span>{say('spent', { value: amount(spent) })}</span>}
          {isOver && <span className="board-lack">{say('over')}</span>}
        </span>
      )}
      <ProgressBar done={done} />
    </button>
  );
}
