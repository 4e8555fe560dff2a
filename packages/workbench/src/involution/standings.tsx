import type { Evidence } from '@yanzhen/platform/operations';
import { useThemeMode } from '../app/theme-mode.ts';
import { amountScale, formatNumber } from '../design/index.ts';
import type { Names } from '../layout-studio/index.ts';
import { Block } from '../parts/block.tsx';
import { Chart } from '../parts/chart.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage } from '../words/index.ts';
import { type Compared, gainOf, type Range, type Standing } from './compared.ts';
import { rangeOption } from './range-option.ts';
import { useInvolutionWords } from './words.ts';

interface Props {
  readonly compared: Compared;
  readonly evidence: Evidence;
  readonly names: Names;
  readonly problem: { readonly unit?: string; readonly title?: string };
}

/** What planning together brings each region and each industry, and who must be paid how much. */
export function Standings({ compared, evidence, names, problem }: Props) {
  const say = useInvolutionWords();
  const money = names.moneyRange;
  const payments = compared.regions.reduce((sum, { payment }) => sum + (payment?.[1] ?? 0), 0);
  const middle = ([low, high]: Range) => (low + high) / 2;
  const columns: Column<Standing>[] = [
    { key: 'region', name: say('region'), kind: 'text', value: ({ code }) => names.region(code) },
    {
      ...{ key: 'together', name: say('together'), kind: 'number', value: ({ together }) => together },
      show: ({ together }) => names.money(together),
      total: names.money(compared.regions.reduce((sum, { together }) => sum + together, 0)),
    },
    {
      ...{ key: 'apart', name: say('apart'), kind: 'number', value: ({ apart }) => middle(apart) },
      show: ({ apart }) => money(apart),
      total: money(compared.apart),
    },
    {
      ...{ key: 'gain', name: say('difference'), kind: 'number', value: (one) => middle(gainOf(one)) },
      show: (one) => money(gainOf(one)),
    },
    {
      ...{ key: 'payment', name: say('payment'), kind: 'number', value: ({ payment }) => payment?.[1] ?? 0 },
      show: ({ code, payment }) =>
        payment && payment[1] > 0 ? (
          <WhyNumber shown={money(payment)} figure={{ title: `${names.region(code)} · ${say('payment')}`, evidence }} />
        ) : (
          '—'
        ),
      total: payments > 0 ? say('atMost', { amount: names.money(payments) }) : '—',
    },
  ];
  return (
    <Block title={say('whoTitle')} answer={say('whoSay')}>
      <div className="involution-charts">
        <RangeChart
          title={say('byRegion')}
          standings={compared.regions}
          nameOf={names.region}
          {...{ problem, money }}
        />
        <RangeChart
          title={say('byIndustry')}
          standings={compared.industries}
          nameOf={names.industry}
          {...{ problem, money }}
        />
      </div>
      <DataTable
        title={say('tableTitle')}
        rows={compared.regions}
        columns={columns}
        rowKey={({ code }) => code}
        sortedBy={{ key: 'gain', direction: 'descending' }}
      />
    </Block>
  );
}

interface ChartProps {
  readonly title: string;
  readonly standings: readonly Standing[];
  readonly nameOf: (code: string) => string;
  readonly money: (range: Range) => string;
  readonly problem: Props['problem'];
}

function RangeChart({ title, standings, nameOf, money, problem }: ChartProps) {
  const say = useInvolutionWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const bars = standings
    .map((one) => ({ name: nameOf(one.code), range: gainOf(one) }))
    .sort((a, b) => b.range[0] + b.range[1] - a.range[0] - a.range[1]);
  const size = Math.max(0, ...bars.flatMap(({ range }) => range.map(Math.abs)));
  const { factor, name } = amountScale(problem.unit ?? '', size, language);
  const option = rangeOption(bars, {
    mode,
    unit: name,
    format: (value) => formatNumber(value * factor, 'amount', language),
  });
  return (
    <Chart
      title={title}
      name={title}
      description={`${title}: ${bars
        .slice(0, 8)
        .map((bar) => `${bar.name} ${money(bar.range)}`)
        .join('; ')}`}
      option={option}
      height={bars.length * 28 + 64}
      note={say('rangeNote')}
      source={problem.title ?? ''}
      data={() => ({
        title,
        columns: [say('name'), say('least'), say('most')],
        rows: bars.map((bar) => [bar.name, bar.range[0], bar.range[1]]),
      })}
    />
  );
}
