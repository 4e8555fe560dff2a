import { useText } from '../../words/index.ts';
import { useItemName } from '../item-name.ts';
import { type Item, kindNames } from '../kinds.ts';
import { LevelMark } from '../level-mark.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import type { Status } from '../use-plan.ts';
import type { TreeRow } from './tree-rows.ts';
import { useReason } from './use-reason.ts';
import { useTreeWords } from './words.ts';

interface Props {
  readonly measure: (element: HTMLElement | null) => void;
  readonly index: number;
  readonly top: number;
  readonly row: TreeRow;
  readonly status: Status | undefined;
  readonly unit: string;
  readonly items: readonly Item[];
  readonly isChosen: boolean;
  readonly isRenamed: boolean;
  readonly onChoose: (id: string) => void;
  readonly onToggle: (item: Item) => void;
  /** With the new name, or undefined when it was left as it is. */
  readonly onRename: (name: string | undefined) => void;
  readonly onStartRename: () => void;
}

/** Renaming was asked for, with the keyboard or a double click: the box takes the focus as it comes. */
const focused = (box: HTMLInputElement | null) => box?.focus();

const work = ['goal', 'action', 'task', 'project'];

/** One line: what it is, how it stands and why, how far it is, who answers for it. */
export function TreeLine(props: Props) {
  const { measure, index, top, row, status, unit, items, isChosen } = props;
  const say = useTreeWords();
  const reason = useReason(row.item, status, items, unit);
  const { item } = row;
  const { owner, end } = item.fields as { owner?: string; end?: string };
  const isWork = work.includes(item.kind);
  return (
    <div
      ref={measure}
      data-index={index}
      id={`line-${item.id}`}
      role="row"
      aria-level={row.depth + 1}
      aria-posinset={row.place + 1}
      aria-setsize={row.siblings}
      aria-selected={isChosen}
      {...(row.children > 0 ? { 'aria-expanded': row.isOpen } : {})}
      className={isChosen ? 'tree-line chosen' : 'tree-line'}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => props.onChoose(item.id)}
      onKeyDown={() => undefined}
    >
      <NameCell {...props} />
      <span role="gridcell" className="tree-why">
        <LevelMark level={status?.level ?? ''} />
        <span className="tree-reason" title={reason}>
          {reason}
        </span>
      </span>
      <span role="gridcell">{isWork && <ProgressBar done={status?.done ?? null} known={status?.known ?? null} />}</span>
      <span role="gridcell" className="tree-owner">
        {owner ?? (isWork && item.kind !== 'goal' ? <span className="quiet">{say('noOwner')}</span> : '')}
      </span>
      <span role="gridcell" className="tree-end">
        {end ?? ''}
      </span>
    </div>
  );
}

function NameCell({ row, unit, isRenamed, onRename, onToggle, onStartRename }: Props) {
  const say = useTreeWords();
  const text = useText();
  const nameOf = useItemName();
  const { item, depth, children, isOpen } = row;
  const name = nameOf(item, unit);
  return (
    <span role="gridcell" className="tree-name" style={{ paddingInlineStart: `calc(${depth} * var(--tree-indent))` }}>
      {children > 0 ? (
        <button
          type="button"
          className="plain-button tree-toggle"
          tabIndex={-1}
          aria-label={say('toggle', { name })}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(item);
          }}
        >
          {isOpen ? '▾' : '▸'}
        </button>
      ) : (
        <span className="tree-toggle" aria-hidden="true" />
      )}
      <span className={`tree-kind tree-kind-${item.kind}`}>{text(kindNames[item.kind])}</span>
      {isRenamed ? (
        <input
          className="plan-input tree-rename"
          aria-label={say('rename', { name })}
          defaultValue={name}
          ref={focused}
          onClick={(event) => event.stopPropagation()}
          onBlur={(event) => onRename(changed(event.target.value, name))}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') {
              event.currentTarget.value = name;
              event.currentTarget.blur();
            }
          }}
        />
      ) : (
        <span className="tree-title" onDoubleClick={() => 'name' in item.fields && onStartRename()}>
          {name}
        </span>
      )}
    </span>
  );
}

const changed = (typed: string, name: string) =>
  typed.trim() === '' || typed.trim() === name ? undefined : typed.trim();
