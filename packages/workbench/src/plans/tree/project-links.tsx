import type { Effect } from '@yanzhen/evidence/plans';
import { useMemo } from 'react';
import { Picker } from '../../parts/picker.tsx';
import { FieldInput } from '../field-input.tsx';
import type { Field } from '../fields.ts';
import type { Item } from '../kinds.ts';
import type { Plan } from '../use-plan.ts';
import { useTreeWords } from './words.ts';

type Project = Extract<Item, { kind: 'project' }>;

interface Props {
  readonly plan: Plan;
  readonly project: Project;
  readonly onSet: (fields: Readonly<Record<string, unknown>>) => void;
}

/** What a project waits for, and what it brings to the plan's indicators. */
export function ProjectLinks({ plan, project, onSet }: Props) {
  return (
    <>
      <Dependencies plan={plan} project={project} onSet={onSet} />
      <Effects plan={plan} project={project} onSet={onSet} />
    </>
  );
}

const nothing: readonly string[] = [];

function Dependencies({ plan, project, onSet }: Props) {
  const say = useTreeWords();
  const { dependsOn = nothing } = project.fields;
  const names = useMemo(
    () => new Map(plan.items.flatMap(({ id, kind, fields }) => (kind === 'project' ? [[id, fields.name]] : []))),
    [plan.items],
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const choices = useMemo(
    () =>
      [...names]
        .filter(([id]) => id !== project.id && !dependsOn.includes(id))
        .map(([id, name]) => ({ code: id, name: { zh: name, en: name } })),
    [names, project.id, dependsOn],
  );
  const set = (ids: readonly string[]) => onSet({ dependsOn: ids.length === 0 ? null : ids });
  return (
    <div className="inspector-links">
      <span className="control-label">{say('dependsOn')}</span>
      {dependsOn.map((id) => (
        <span key={id} className="inspector-chip">
          {nameOf(id)}
          <button
            type="button"
            className="plain-button no-print"
            aria-label={say('drop', { name: nameOf(id) })}
            onClick={() => set(dependsOn.filter((other) => other !== id))}
          >
            ×
          </button>
        </span>
      ))}
      {choices.length > 0 && (
        <Picker
          label={say('addDependency')}
          choices={choices}
          chosen={undefined}
          none={{ zh: '选择…', en: 'Choose…' }}
          onChoose={(id) => id !== undefined && set([...dependsOn, id])}
        />
      )}
    </div>
  );
}

const yearField: Field = { key: 'year', type: 'year', isRequired: true };
const amountField: Field = { key: 'value', type: 'number', isRequired: true };

function Effects({ plan, project, onSet }: Props) {
  const say = useTreeWords();
  const { effects = [] } = project.fields;
  const indicators = plan.items.filter((item) => item.kind === 'indicator');
  const first = indicators[0];
  const set = (next: readonly Effect[]) => onSet({ effects: next.length === 0 ? null : next });
  const change = (at: number, part: Partial<Effect>) =>
    set(effects.map((effect, place) => (place === at ? { ...effect, ...part } : effect)));
  return (
    <div className="inspector-links">
      <span className="control-label">{say('effects')}</span>
      {effects.map((effect, at) => (
        // biome-ignore lint: effects have no id of their own
        <div key={at} className="inspector-effect">
          <label className="control">
            <span className="control-label">{say('indicator')}</span>
            <select value={effect.indicator} onChange={(event) => change(at, { indicator: event.target.value })}>
              {indicators.map(({ id, fields }) => (
                <option key={id} value={id}>
                  {fields.name}
                </option>
              ))}
            </select>
          </label>
          <FieldInput field={yearField} value={effect.year} onChange={(year) => change(at, { year: year as number })} />
          <FieldInput
            field={amountField}
            value={effect.amount}
            onChange={(amount) => change(at, { amount: amount as number })}
          />
          <FieldInput
            field={{ key: say('displaced'), type: 'share' }}
            value={effect.displaced}
            onChange={(share) => set(effects.map((each, place) => (place === at ? displaced(each, share) : each)))}
          />
          <button
            type="button"
            className="small-button"
            aria-label={say('drop', { name: String(effect.year) })}
            onClick={() => set(effects.filter((_, place) => place !== at))}
          >
            ×
          </button>
        </div>
      ))}
      {first !== undefined && (
        <button
          type="button"
          className="small-button no-print"
          onClick={() => set([...effects, { indicator: first.id, year: new Date().getFullYear() + 1, amount: 0 }])}
        >
          {say('addEffect')}
        </button>
      )}
    </div>
  );
}

function displaced({ displaced: _, ...effect }: Effect, share: unknown): Effect {
  return typeof share === 'number' ? { ...effect, displaced: share } : effect;
}
