import { useEffect, useId, useState } from 'react';
import { type DatasetView, numberIn, type Row } from '../data/index.ts';
import { formatAmount, inUnit, unitName } from '../design/index.ts';
import { useLanguage } from '../words/index.ts';
import { type Assumed, isSameCell } from './assumed.ts';
import { amountForStrength, roundedUp, totalsAfter } from './totals.ts';
import type { Assumptions } from './use-assumed.ts';
import { useCellTotals } from './use-cell.ts';
import { useWhatIfWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly industry: string;
  readonly rows: readonly Row[];
  readonly assumptions: Assumptions;
  readonly beforeOf: (cell: Omit<Assumed, 'value'>) => number | null | undefined;
}

const steps = 200;

/** The amount at hand: a slider, a number, and three amounts people ask about. */
export function AmountControl({ dataset, region, industry, rows, assumptions, beforeOf }: Props) {
  const say = useWhatIfWords();
  const language = useLanguage();
  const id = useId();
  const { unit } = dataset.measure;
  const scale = inUnit(1, unit, language);
  const cell = { region, industry };
  const now = numberIn(rows.find((row) => row['industry'] === industry) ?? {}, 'value');
  const assumed = assumptions.list.find((one) => isSameCell(one, cell))?.value;
  const value = assumed ?? now ?? 0;
  const needed = useNeeded(dataset, cell, assumptions.list, beforeOf);
  const most = useMost(`${region} ${industry}`, [3 * (now ?? 0), 1.5 * value, 2 * (needed ?? 0)], rows);
  const assume = (amount: number, isGoingOn = false) => assumptions.assume({ ...cell, value: amount }, { isGoingOn });
  const presets = [
    ...(now !== null && now > 0 ? [{ word: 'double', amount: 2 * now } as const] : []),
    ...(needed === undefined ? [] : [{ word: 'strength', amount: needed } as const]),
    { word: 'nothing', amount: 0 } as const,
  ];
  return (
    <div className="amount">
      <label className="control" htmlFor={`${id}-number`}>
        <span className="control-label">{say('amount', { unit: unitName(unit, language) })}</span>
        <NumberField id={`${id}-number`} value={value * scale} onChange={(amount) => assume(amount / scale)} />
      </label>
      <div className="amount-slide">
        <input
          type="range"
          aria-label={say('slide')}
          aria-valuetext={formatAmount(value, unit, language)}
          min={0}
          max={most}
          step={most / steps}
          value={Math.min(value, most)}
          onChange={(event) => assume(Number(Number(event.target.value).toPrecision(4)), true)}
        />
        <p className="small quiet">
          {now === null ? say('nowMissing') : say('now', { amount: formatAmount(now, unit, language) })}
        </p>
      </div>
      <div className="amount-presets">
        {presets.map(({ word, amount }) => (
          <button
            key={word}
            type="button"
            className="small-button"
            aria-pressed={assumed === amount}
            title={
              word === 'strength' ? say('strengthHint', { amount: formatAmount(amount, unit, language) }) : undefined
            }
            onClick={() => assume(amount)}
          >
            {say(word)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The amount at which the cell becomes a strength, the other assumptions counted. */
function useNeeded(
  dataset: DatasetView,
  cell: Omit<Assumed, 'value'>,
  list: readonly Assumed[],
  beforeOf: Props['beforeOf'],
): number | undefined {
  const totals = useCellTotals(dataset, cell.region, cell.industry);
  if (totals === undefined) return undefined;
  const others = list
    .filter((other) => !isSameCell(other, cell))
    .map((other) => ({ ...other, before: beforeOf(other) ?? 0 }));
  const needed = amountForStrength(totalsAfter(totals, cell, others));
  return needed === undefined ? undefined : roundedUp(needed);
}

/** The slider's end: it may grow while an amount is looked at, and never shrinks under the hand. */
function useMost(cell: string, wanted: readonly number[], rows: readonly Row[]): number {
  const [kept, setKept] = useState({ cell, most: 0 });
  const usual = Math.max(...rows.map((row) => numberIn(row, 'value') ?? 0)) / 20;
  const most = Math.max(...wanted, usual, kept.cell === cell ? kept.most : 0) || 1;
  useEffect(() => {
    if (kept.cell !== cell || most > kept.most) setKept({ cell, most });
  }, [cell, most, kept]);
  return roundedUp(most);
}

/** Takes a number when Enter is pressed or the field is left; what is no amount is put back. */
function NumberField({ id, value, onChange }: { id: string; value: number; onChange: (value: number) => void }) {
  const [typed, setTyped] = useState<string>();
  const take = () => {
    const amount = Number(typed);
    if (typed !== undefined && typed.trim() !== '' && amount >= 0 && Number.isFinite(amount) && amount !== value) {
      onChange(amount);
    }
    setTyped(undefined);
  };
  return (
    <input
      id={id}
      className="amount-number"
      inputMode="decimal"
      value={typed ?? String(Number(value.toPrecision(8)))}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}
