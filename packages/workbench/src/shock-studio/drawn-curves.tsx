import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import type { ChainTable } from '../data/index.ts';
import { categorical } from '../design/index.ts';
import { CurveChart } from './curve-chart.tsx';
import type { Line } from './curve-option.ts';
import type { Ran } from './ran.ts';
import { type Curves, type Figure, keyOf, type Level, levelOf, valuesOf } from './run.ts';
import { useUnitName } from './use-names.ts';

/** Lines that are told apart by colour and name. */
const mostNamed = 5;

interface DrawnProps {
  readonly table: ChainTable;
  readonly ran: readonly (Ran & { readonly curves: Curves })[];
  readonly figure: Figure;
  readonly by: Level;
}

/** One chart, or one for each of two scenarios on the same axis; in total both in one. */
export function DrawnCurves({ table, ran, figure, by }: DrawnProps) {
  const unitOf = useUnitName(table);
  const [{ region }] = useAddress();
  const mode = useThemeMode();
  const losses = new Map(ran[0]!.run.outcomes.map((one) => [keyOf(one), one.lost]));
  const colours = categorical[mode];
  const parts = ran.map(({ curves }) => curves.series.filter((one) => levelOf(one) === by));
  const ranked = [...(parts[0] ?? [])].sort((a, b) => (losses.get(keyOf(b)) ?? 0) - (losses.get(keyOf(a)) ?? 0));
  const named = ranked.slice(0, mostNamed).map(keyOf);
  const picked = ranked.find((one) => by === 'region' && one.region === region);
  if (picked && !named.includes(keyOf(picked))) named.push(keyOf(picked));
  const line = (series: Curves['series'][number], name: string, colour: string | undefined): Line => ({
    ...{ name, colour },
    values: valuesOf(series, figure),
  });
  const shared = { table, figure, isCut: ranked.length > named.length, named: named.length };
  if (by === 'total') {
    const lines = parts.flatMap((series, k) =>
      series.map((one) => line(one, ran.length > 1 ? ran[k]!.name : '', colours[k])),
    );
    return <CurveChart {...shared} title="" ran={ran} days={ran[0]!.curves.days} lines={lines} />;
  }
  const lines = parts.map((series) =>
    series.map((one) => {
      const at = named.indexOf(keyOf(one));
      return line(one, unitOf(one), at < 0 ? undefined : colours[at % colours.length]);
    }),
  );
  const all = lines.flatMap((some) => some.flatMap(({ values }) => values.filter((value) => value !== null)));
  const range = ran.length > 1 ? ([Math.min(0, ...all), Math.max(0, ...all)] as const) : undefined;
  return (
    <div className={ran.length > 1 ? 'columns' : undefined}>
      {ran.map((one, k) => (
        <CurveChart
          key={one.name}
          {...shared}
          title={ran.length > 1 ? one.name : ''}
          ran={[one]}
          days={one.curves.days}
          lines={lines[k]!}
          range={range}
        />
      ))}
    </div>
  );
}
