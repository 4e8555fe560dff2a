import { useAddress } from '../../app/address.ts';
import { Select } from '../../parts/select.tsx';
import { useLanguage } from '../../words/index.ts';
import { FieldInput } from '../field-input.tsx';
import { withUnit } from '../item-name.ts';
import { type Plan, type Status, useStatus } from '../use-plan.ts';
import { GapTable } from './gap-table.tsx';
import { PartRows } from './part-rows.tsx';
import { newLeaf, partsOf, partsText, treeOf } from './parts.ts';
import { useTakesWords } from './words.ts';
import './what-if.css';

const beginning = newLeaf(0);

/** What would have to be true: which growth of which parts leads to the target. */
export function WhatItTakes({ id }: { id: string; plan: Plan }) {
  const say = useTakesWords();
  const language = useLanguage();
  const status = useStatus(id);
  const [{ by = '', base, to, settings, against }, update] = useAddress();
  const targets = (status.rows ?? []).filter(({ kind, target }) => kind === 'target' && (target ?? 0) > 0);
  const chosen = targets.find(({ item }) => item === by);
  const parts = partsOf(settings);
  const rows = parts.length === 0 ? [beginning, beginning] : parts;
  const total = base === undefined ? (chosen?.target ?? null) : Number(base);
  const years = to === undefined ? yearsTo(chosen) : Number(to);
  const isProduct = against === 'product';
  const nameOf = ({ name, target_year, target, unit }: Status) =>
    `${name} ${target_year}: ${withUnit(target ?? 0, unit, language)}`;
  return (
    <>
      <p className="block-answer">{say('lead')}</p>
      <div className="controls">
        <Select
          label={say('target')}
          value={chosen?.item ?? ''}
          options={[
            { value: '', name: say('own') },
            ...targets.map((each) => ({ value: each.item, name: nameOf(each) })),
          ]}
          onChange={(value) => update({ by: value || undefined, base: undefined, to: undefined })}
        />
        <div className="takes-number">
          <FieldInput
            field={{ key: say('total'), type: 'number' }}
            value={total ?? undefined}
            {...(chosen?.unit ? { suffix: chosen.unit } : {})}
            onChange={(value) => update({ base: value === null ? undefined : String(value) })}
          />
        </div>
        <div className="takes-number">
          <FieldInput
            field={{ key: say('years'), type: 'count' }}
            value={years}
            onChange={(value) => update({ to: value === null ? undefined : String(value) })}
          />
        </div>
        <Select
          label={say('product')}
          value={isProduct ? 'product' : 'sum'}
          options={[
            { value: 'sum', name: say('sum') },
            { value: 'product', name: say('times') },
          ]}
          onChange={(value) => update({ against: value === 'product' ? value : undefined })}
        />
      </div>
      <PartRows parts={rows} onChange={(next) => update({ settings: partsText(next) }, { replace: true })} />
      <GapTable
        tree={treeOf(rows, { name: say('whole'), kind: isProduct ? 'product' : 'sum' }, (number) =>
          say('partName', { number }),
        )}
        target={total}
        years={years}
        unit={chosen?.unit ?? ''}
      />
    </>
  );
}

/** From the last observation where there is one, else from this year. */
function yearsTo(target: Status | undefined): number {
  if (target?.target_year === null || target === undefined) return 5;
  return Math.max(1, target.target_year - (target.last_year ?? new Date().getFullYear()));
}
