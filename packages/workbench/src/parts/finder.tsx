import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { useText } from '../words/index.ts';
import { Dialog } from './dialog.tsx';
import { type Findable, findIn } from './find-items.ts';
import { usePartsWords } from './words.ts';
import './finder.css';

interface Props<F extends Findable> {
  readonly label: string;
  readonly placeholder: string;
  readonly items: readonly F[];
  /** What stands there before anything is typed; everything where absent. */
  readonly atFirst?: readonly F[];
  readonly chosen?: string | undefined;
  readonly onOpen: (item: F) => void;
  readonly onClose: () => void;
}

/** A box to type in and a list that narrows: by Chinese, English, pinyin or code, with arrow keys and Enter. */
export function Finder<F extends Findable>({ label, placeholder, items, onOpen, onClose, ...props }: Props<F>) {
  const say = usePartsWords();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(query);
  const found = useMemo(
    () => (asked.trim() === '' && props.atFirst ? props.atFirst : findIn(items, asked)),
    [items, asked, props.atFirst],
  );
  const list = useId();
  const onKey = (event: KeyboardEvent) => {
    // While an input method composes, Enter and arrows belong to it.
    if (event.nativeEvent.isComposing) return;
    const here = found[at];
    if (event.key === 'ArrowDown') setAt((i) => Math.min(i + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt((i) => Math.max(i - 1, 0));
    else if (event.key === 'Enter' && here) onOpen(here);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label={label} className="finder" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-label={placeholder}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        placeholder={placeholder}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <p className="visually-hidden" role="status">
        {say('findCount', { count: found.length })}
      </p>
      <FoundList id={list} label={label} found={found} at={at} chosen={props.chosen} onOpen={onOpen} />
      {found.length === 0 && <p className="finder-nothing quiet">{say('findNothing', { query })}</p>}
    </Dialog>
  );
}

interface ListProps<F extends Findable> {
  readonly id: string;
  readonly label: string;
  readonly found: readonly F[];
  readonly at: number;
  readonly chosen: string | undefined;
  readonly onOpen: (item: F) => void;
}

function FoundList<F extends Findable>({ id, label, found, at, chosen, onOpen }: ListProps<F>) {
  const text = useText();
  return (
    <div id={id} role="listbox" aria-label={label} className="finder-list">
      {found.map((item, i) => (
        <div
          key={item.key}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === at}
          className={i === at ? 'at' : undefined}
          ref={i === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
          onClick={() => onOpen(item)}
        >
          <span className={item.key === chosen ? 'finder-chosen' : undefined}>{text(item.name)}</span>
          <span className="quiet small">{text(item.hint)}</span>
          <span className="quiet small">{item.tag && text(item.tag)}</span>
        </div>
      ))}
    </div>
  );
}
