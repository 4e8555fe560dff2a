import { useMemo, useState } from 'react';
import type { Text } from '../words/index.ts';
import { useText } from '../words/index.ts';
import { type Findable, keysOf } from './find-items.ts';
import { Finder } from './finder.tsx';
import { usePinyin } from './use-pinyin.ts';
import { usePartsWords } from './words.ts';
import './controls.css';

interface Choice {
  readonly code: string;
  readonly name: Text;
}

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly onChoose: (code: string | undefined) => void;
  /** What choosing nothing is called; without it something must be chosen. */
  readonly none?: Text;
}

/** Chooses one of many by typing, as the search box does. */
export function Picker({ label, choices, chosen, onChoose, none }: Props) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const name = choices.find(({ code }) => code === chosen)?.name ?? none;
  return (
    <div className="control">
      <span className="control-label">{label}</span>
      <button type="button" className="control-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="visually-hidden">{label}: </span>
        <span>{name ? text(name) : '—'}</span>
        <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <PickerList
          label={label}
          choices={choices}
          chosen={chosen}
          none={none}
          onClose={() => setOpen(false)}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}

type ListProps = Omit<Props, 'none'> & { readonly none: Text | undefined; readonly onClose: () => void };

function PickerList({ label, choices, chosen, none, onClose, onChoose }: ListProps) {
  const say = usePartsWords();
  const pinyin = usePinyin();
  const items = useMemo(() => {
    const listed = choices.map(
      ({ code, name }): Findable => ({
        key: code,
        name,
        hint: { zh: code, en: code },
        keys: keysOf(name, code, pinyin),
      }),
    );
    return none
      ? [{ key: '', name: none, hint: { zh: '', en: '' }, keys: keysOf(none, '', pinyin) }, ...listed]
      : listed;
  }, [choices, none, pinyin]);
  return (
    <Finder
      label={label}
      placeholder={say('findHint')}
      items={items}
      atFirst={items}
      chosen={chosen}
      onClose={onClose}
      onOpen={({ key }) => {
        onChoose(key === '' ? undefined : key);
        onClose();
      }}
    />
  );
}
