import { useMemo, useRef, useState } from 'react';
import { useAddress } from '../../app/address.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Select } from '../../parts/select.tsx';
import { useText } from '../../words/index.ts';
import { useEditing } from '../editing.tsx';
import { childKinds, type Item, kindNames } from '../kinds.ts';
import { PlanAnswer } from '../plan-answer.tsx';
import { type Plan, useStatus } from '../use-plan.ts';
import { usePlanWords } from '../words.ts';
import { Inspector } from './inspector.tsx';
import { TreeGrid } from './tree-grid.tsx';
import { matching, siblingsOf, treeRows } from './tree-rows.ts';
import { type TreeActions, useTreeActions } from './use-tree-actions.ts';
import { useTreeWords } from './words.ts';
import './tree.css';

/** The plan as a tree with its inspector: what stands where, how far it is, how likely, why. */
export function Tree({ id, plan }: { id: string; plan: Plan }) {
  const say = useTreeWords();
  const status = useStatus(id);
  const { mayEdit } = useEditing();
  const [{ item: chosen, term = '', level = '', depth }, update] = useAddress();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => siblingsOf(plan.items), [plan.items]);
  const matches = useMemo(
    () => matching(plan.items, status.byItem, { words: term, level }),
    [plan.items, status.byItem, term, level],
  );
  const openTo = depth === undefined ? (plan.items.length > 400 ? 1 : 99) : Number(depth);
  const rows = useMemo(
    () => treeRows(groups, (item, at) => at < openTo !== toggled.has(item.id), matches),
    [groups, openTo, toggled, matches],
  );
  const choose = (item: string | undefined) => update({ item }, { replace: true });
  const actions = useTreeActions(plan.items, groups, choose);
  const toggle = (item: Item) =>
    setToggled((now) => {
      const next = new Set(now);
      if (!next.delete(item.id)) next.add(item.id);
      return next;
    });
  const both = useRef<HTMLDivElement>(null);
  const pick = (item: string) => {
    choose(item);
    requestAnimationFrame(() => {
      const [tree, details] = both.current?.children ?? [];
      // Where the details stand below the tree, who touches a line must be shown them.
      if (tree && details && details.getBoundingClientRect().top >= tree.getBoundingClientRect().bottom)
        details.scrollIntoView({ block: 'start' });
    });
  };
  const found = plan.items.find((item) => item.id === chosen);
  return (
    <>
      <PlanAnswer id={id} plan={plan} />
      <TreeTools onAdd={mayEdit ? actions.add : undefined} />
      {plan.items.length === 0 ? (
        <EmptyState title={say('emptyTitle')}>
          <p>{say('emptyText')}</p>
        </EmptyState>
      ) : (
        <div className="tree-with-inspector" ref={both}>
          <div className="tree-side">
            <TreeGrid
              rows={rows}
              status={status.byItem}
              items={plan.items}
              chosen={chosen}
              onChoose={choose}
              onPick={pick}
              onToggle={toggle}
              actions={actions}
            />
            <p className="small quiet no-print tree-keys">{say(mayEdit ? 'keys' : 'keysRead')}</p>
          </div>
          <Inspector
            key={found?.id}
            plan={plan}
            item={found}
            status={found ? status.byItem.get(found.id) : undefined}
            evidence={status.evidence}
            actions={actions}
            onClose={() => choose(undefined)}
          />
        </div>
      )}
    </>
  );
}

const levels = ['likely', 'open', 'unlikely', 'unknown', 'met', 'missed'] as const;

/** `onAdd` is left out for who only reads. */
function TreeTools({ onAdd }: { onAdd: TreeActions['add'] | undefined }) {
  const say = useTreeWords();
  const sayPlan = usePlanWords();
  const text = useText();
  const [{ term = '', level = '', depth = '' }, update] = useAddress();
  return (
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
        label={say('level')}
        value={level}
        options={[
          { value: '', name: say('all') },
          ...levels.map((value) => ({ value, name: sayPlan(value) })),
          { value: 'late', name: say('late') },
        ]}
        onChange={(value) => update({ level: value || undefined })}
      />
      <Select
        label={say('openTo')}
        value={depth}
        options={[
          { value: '', name: '—' },
          { value: '0', name: say('top') },
          { value: '1', name: say('second') },
          { value: '99', name: say('everything') },
        ]}
        onChange={(value) => update({ depth: value || undefined })}
      />
      {onAdd && (
        <div className="plan-actions tree-add">
          {childKinds.plan.map((kind) => (
            <button key={kind} type="button" className="small-button" onClick={() => onAdd(kind, undefined)}>
              {say('addTo', { kind: text(kindNames[kind]).toLowerCase() })}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
