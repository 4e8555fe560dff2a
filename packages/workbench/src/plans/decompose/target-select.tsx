import { useState } from 'react';
import { Select } from '../../parts/select.tsx';
import { useLanguage } from '../../words/index.ts';
import { withUnit } from '../item-name.ts';
import { type Plan, type Status, useStatus } from '../use-plan.ts';
import { useDecomposeWords } from './words.ts';

interface Chosen {
  readonly indicator: string;
  readonly value: number;
  readonly year: number | undefined;
  readonly unit: string;
  /** Of the definition it is meant in; empty where none is said. */
  readonly prices: 'nominal' | 'real' | 'none' | '';
}

interface Props {
  readonly plan: Plan;
  readonly onChoose: (target: Chosen) => void;
}

/** Fills the total, its indicator, year and unit from a target of the plan. */
export function TargetSelect({ plan, onChoose }: Props) {
  const say = useDecomposeWords();
  const language = useLanguage();
  const { rows = [] } = useStatus(plan.info.id);
  const [shown, setShown] = useState('');
  const targets = rows.filter(({ kind, target }) => kind === 'target' && (target ?? 0) > 0);
  if (targets.length === 0) return null;
  const nameOf = ({ name, target_year, target, unit }: Status) =>
    `${name} ${target_year}: ${withUnit(target ?? 0, unit, language)}`;
  return (
    <Select
      label={say('target')}
      value={shown}
      options={[{ value: '', name: say('own') }, ...targets.map((each) => ({ value: each.item, name: nameOf(each) }))]}
      onChange={(item) => {
        setShown(item);
        const found = targets.find((each) => each.item === item);
        if (found === undefined) return;
        const { name, target, target_year: year, unit } = found;
        onChoose({ indicator: name, value: target ?? 0, year: year ?? undefined, unit, prices: pricesOf(plan, item) });
      }}
    />
  );
}

/** In which prices a target is meant: by its definition, or by the only one its indicator has. */
function pricesOf({ items }: Plan, id: string): Chosen['prices'] {
  const target = items.find((item) => item.id === id);
  if (target?.kind !== 'target') return '';
  const definitions = items.flatMap((item) =>
    item.kind === 'definition' && item.parent === target.parent ? [item.fields] : [],
  );
  const meant = target.fields.definition ?? (definitions.length === 1 ? definitions[0]!.number : undefined);
  return definitions.find(({ number }) => number === meant)?.prices ?? '';
}
