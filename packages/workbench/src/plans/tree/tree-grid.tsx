import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useEditing } from '../editing.tsx';
import type { Item } from '../kinds.ts';
import type { Status } from '../use-plan.ts';
import { TreeLine } from './tree-line.tsx';
import type { TreeRow } from './tree-rows.ts';
import { unitsOf } from './units-of.ts';
import type { TreeActions } from './use-tree-actions.ts';
import { useTreeWords } from './words.ts';

interface Props {
  readonly rows: readonly TreeRow[];
  readonly status: ReadonlyMap<string, Status>;
  readonly items: readonly Item[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
  /** A line was touched or clicked, not gone to by the keyboard. */
  readonly onPick: (id: string) => void;
  readonly onToggle: (item: Item) => void;
  readonly actions: TreeActions;
}

const lineHeight = 44;

/** The lines of the tree, of any number; the whole grid is one stop of the keyboard. */
export function TreeGrid({ rows, status, items, chosen, onChoose, onPick, onToggle, actions }: Props) {
  const say = useTreeWords();
  const frame = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<string>();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => rows[index]!.item.id,
    overscan: 24,
  });
  const at = rows.findIndex(({ item }) => item.id === chosen);
  useEffect(() => {
    if (at < 0) return;
    const show = () => virtual.scrollToIndex(at, { align: 'auto' });
    show();
    // Lines above have their true height only once they were drawn.
    const frames = [requestAnimationFrame(show), setTimeout(show, 60)] as const;
    return () => {
      cancelAnimationFrame(frames[0]);
      clearTimeout(frames[1]);
    };
    // Only another choice scrolls, and the reasons as they come and make lines higher; an edit leaves the tree where it is.
    // biome-ignore lint: the choice is the trigger
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the choice is the trigger
  }, [chosen, status.size > 0]);
  const units = useMemo(() => unitsOf(items), [items]);
  const { mayEdit } = useEditing();
  const onKeyDown = treeKeys({ rows, at, onChoose, onToggle, actions, rename: setRenaming, mayEdit });
  return (
    <div className="tree">
      <div className="tree-head small quiet" aria-hidden="true">
        <span>{say('item')}</span>
        <span>{say('stands')}</span>
        <span>{say('progress')}</span>
        <span>{say('owner')}</span>
        <span>{say('end')}</span>
      </div>
      <div
        ref={frame}
        className="tree-frame"
        role="treegrid"
        aria-label={say('title')}
        aria-rowcount={rows.length}
        aria-activedescendant={at >= 0 ? `line-${chosen}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]!;
            return (
              <TreeLine
                key={key}
                measure={virtual.measureElement}
                index={index}
                top={start}
                row={row}
                status={status.get(row.item.id)}
                unit={units.get(row.item.id) ?? ''}
                items={items}
                isChosen={row.item.id === chosen}
                isRenamed={row.item.id === renaming}
                onChoose={onPick}
                onToggle={onToggle}
                onRename={(name) => {
                  setRenaming(undefined);
                  frame.current?.focus();
                  if (name !== undefined) actions.set(row.item, { name });
                }}
                onStartRename={() => mayEdit && setRenaming(row.item.id)}
              />
            );
          })}
        </div>
        {rows.length === 0 && <p className="quiet tree-nothing">{say('nothing')}</p>}
      </div>
    </div>
  );
}

interface Keys extends Pick<Props, 'rows' | 'onChoose' | 'onToggle' | 'actions'> {
  readonly at: number;
  readonly rename: (id: string) => void;
  readonly mayEdit: boolean;
}

function treeKeys({ rows, at, onChoose, onToggle, actions, rename, mayEdit }: Keys) {
  const row = rows[at];
  const go = (index: number) => onChoose(rows[Math.min(rows.length - 1, Math.max(0, index))]?.item.id);
  const up = () => {
    const above = rows.slice(0, at).findLast(({ depth }) => depth < (row?.depth ?? 0));
    if (row?.isOpen) onToggle(row.item);
    else if (above) onChoose(above.item.id);
  };
  const plainKeys: Record<string, () => void> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at < 0 ? 0 : at - 1),
    PageDown: () => go(at + 10),
    PageUp: () => go(at - 10),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    ArrowRight: () => row && row.children > 0 && (row.isOpen ? go(at + 1) : onToggle(row.item)),
    ArrowLeft: up,
  };
  const editKeys: Record<string, () => void> = {
    Enter: () => row && 'name' in row.item.fields && rename(row.item.id),
    F2: () => row && 'name' in row.item.fields && rename(row.item.id),
    Insert: () => row && actions.addBeside(row.item),
    Delete: () => row && actions.remove(row.item),
  };
  const altKeys: Record<string, () => void> = {
    ArrowUp: () => row && actions.move(row.item, -1),
    ArrowDown: () => row && actions.move(row.item, 1),
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const keys = event.altKey ? altKeys : { ...plainKeys, ...editKeys };
    const act = (mayEdit ? keys : plainKeys)[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}
