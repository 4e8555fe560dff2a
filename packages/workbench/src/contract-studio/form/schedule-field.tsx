import type { ScheduleFile } from '@yanzhen/evidence/agreements';
import { useState } from 'react';
import type { Place } from '../edit-path.ts';
import { useContractWords } from '../words.ts';
import { NumberField } from './fields.tsx';
import { Fault, useForm } from './form-context.tsx';

type Mode = 'same' | 'growing' | 'list';

const modeOf = (schedule: ScheduleFile | undefined): Mode | 'none' =>
  schedule === undefined ? 'none' : typeof schedule === 'number' ? 'same' : 'from' in schedule ? 'growing' : 'list';

/** Yearly amounts: the same every year, from a year with growth, or year by year. */
export function ScheduleField({ label, place, optional = false }: { label: string; place: Place; optional?: boolean }) {
  const say = useContractWords();
  const { at, set, file } = useForm();
  const schedule = at(place) as ScheduleFile | undefined;
  const mode = modeOf(schedule);
  const change = (next: string) => set(place, asMode(schedule, next as Mode | 'none', file.years));
  return (
    <fieldset className="contract-schedule">
      <legend className="control-label">{label}</legend>
      <div className="contract-row">
        <select
          aria-label={say('scheduleOf', { what: label })}
          value={mode}
          onChange={(event) => change(event.target.value)}
        >
          {optional && <option value="none">{say('scheduleNone')}</option>}
          <option value="same">{say('scheduleSame')}</option>
          <option value="growing">{say('scheduleGrowing')}</option>
          <option value="list">{say('scheduleList')}</option>
        </select>
        {mode === 'same' && <NumberField label={say('yearly')} place={place} quiet />}
      </div>
      {mode === 'growing' && (
        <div className="contract-row">
          <NumberField label={say('fromYear')} place={[...place, 'from']} kind="whole" />
          <NumberField label={say('amount')} place={[...place, 'amount']} />
          <NumberField label={say('growth')} place={[...place, 'growth']} kind="share" optional />
          <NumberField label={say('toYear')} place={[...place, 'to']} kind="whole" optional />
        </div>
      )}
      {mode === 'list' && (
        <YearList label={label} amounts={schedule as readonly number[]} onChange={(next) => set(place, next)} />
      )}
      <Fault place={place} />
    </fieldset>
  );
}

function YearList({
  label,
  amounts,
  onChange,
}: {
  label: string;
  amounts: readonly number[];
  onChange: (next: readonly number[]) => void;
}) {
  const say = useContractWords();
  const { file } = useForm();
  const written = amounts.join(', ');
  const [typed, setTyped] = useState<string>();
  const numbers = (typed ?? written)
    .split(/[,，;；\s]+/)
    .filter((part) => part !== '')
    .map(Number);
  const isFit = numbers.length === file.years && numbers.every(Number.isFinite);
  return (
    <>
      <textarea
        rows={3}
        aria-label={label}
        aria-invalid={!isFit}
        value={typed ?? written}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = event.target.value
            .split(/[,，;；\s]+/)
            .filter((part) => part !== '')
            .map(Number);
          if (next.every(Number.isFinite)) onChange(next);
        }}
        onBlur={() => isFit && setTyped(undefined)}
      />
      {!isFit && <span className="field-fault">{say('listLength', { years: file.years, found: numbers.length })}</span>}
    </>
  );
}

/** What was written, in another way of writing: the first amount stays. */
function asMode(schedule: ScheduleFile | undefined, mode: Mode | 'none', years: number): ScheduleFile | undefined {
  if (mode === 'none') return undefined;
  const spelt = Array.from({ length: years }, (_, year) => amountIn(schedule, year + 1));
  const first = spelt.find((amount) => amount !== 0) ?? 0;
  if (mode === 'same') return first;
  if (mode === 'list') return spelt;
  const from = Math.max(1, spelt.findIndex((amount) => amount !== 0) + 1);
  return { from, amount: first };
}

function amountIn(schedule: ScheduleFile | undefined, year: number): number {
  if (schedule === undefined) return 0;
  if (typeof schedule === 'number') return schedule;
  if (!('from' in schedule)) return schedule[year - 1] ?? 0;
  const { from, amount, growth = 0, to = Number.POSITIVE_INFINITY } = schedule;
  return year < from || year > to ? 0 : Number((amount * (1 + growth) ** (year - from)).toPrecision(12));
}
