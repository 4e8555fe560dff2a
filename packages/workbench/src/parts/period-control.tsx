import { useAddress } from '../app/address.ts';
import { defineWords } from '../words/index.ts';
import { Select } from './select.tsx';

const useWords = defineWords('period', {
  from: { zh: '起始年', en: 'From' },
  to: { zh: '终止年', en: 'To' },
});

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The period in the address where the dataset has both years; else its first and last year. */
export function periodOf(years: readonly number[], from: string | undefined, to: string | undefined): Period {
  const has = (year: number) => years.includes(year);
  const last = has(Number(to)) ? Number(to) : Math.max(...years);
  const first = has(Number(from)) && Number(from) < last ? Number(from) : Math.min(...years);
  return { from: first, to: last };
}

/** Chooses the first and the last year of a comparison. */
export function PeriodControl({ years, period }: { years: readonly number[]; period: Period }) {
  const say = useWords();
  const [, update] = useAddress();
  const options = (fits: (year: number) => boolean) =>
    years.filter(fits).map((year) => ({ value: String(year), name: String(year) }));
  return (
    <div className="controls">
      <Select
        label={say('from')}
        options={options((year) => year < period.to)}
        value={String(period.from)}
        onChange={(from) => update({ from })}
      />
      <Select
        label={say('to')}
        options={options((year) => year > period.from)}
        value={String(period.to)}
        onChange={(to) => update({ to })}
      />
    </div>
  );
}
