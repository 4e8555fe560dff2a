import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import { type ChainTable, useTable } from '../data/index.ts';
import { formatNumber, sequentialRoot, tokens } from '../design/index.ts';
import { Legend } from '../map/index.ts';
import { Block } from '../parts/block.tsx';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { MatrixFigure } from '../parts/matrix-figure.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import { dependenceOf, type Dependence as Pair } from './figures.ts';
import { useRanges } from './use-range.ts';
import { useResilienceWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
}

/** Who depends on whom: every pair as a matrix, and what has to do with the region as a table. */
export function Dependence({ table, choice }: Props) {
  const say = useResilienceWords();
  const state = useTable('chains.dependence', { table: table.reference });
  const pairs = useMemo(() => (state.rows ? dependenceOf(state.rows) : []), [state.rows]);
  return (
    <Block title={say('dependence')} answer={useAnswer(table, choice, pairs)}>
      <WithTable state={state}>
        {(_, { evidence }) => (
          <>
            <DependenceMatrix table={table} pairs={pairs} />
            <DependenceTable table={table} choice={choice} pairs={pairs} evidence={evidence} />
          </>
        )}
      </WithTable>
    </Block>
  );
}

function useAnswer(table: ChainTable, { region, partner }: Choice, pairs: readonly Pair[]): string | undefined {
  const say = useResilienceWords();
  const text = useText();
  const language = useLanguage();
  const { number } = useRanges(table.info.unit);
  const name = (code: string) => text(table.regionName(code));
  const own = pairs.filter((pair) => pair.region === region && pair.partner !== region);
  const on = pairs.filter((pair) => pair.partner === region && pair.region !== region);
  const best = (list: readonly Pair[]) =>
    list.reduce<Pair | undefined>((a, b) => (a && (a.value ?? 0) >= (b.value ?? 0) ? a : b), undefined);
  const [mine, theirs] =
    partner === undefined
      ? [best(own), best(on)]
      : [own.find((pair) => pair.partner === partner), on.find((pair) => pair.region === partner)];
  if (!mine || !theirs) return undefined;
  return joinSentences(
    [
      say('dependsOn', { region: name(region), partner: name(mine.partner), share: number(mine, 'share') }),
      say('dependsBack', { region: name(theirs.region), partner: name(region), share: number(theirs, 'share') }),
    ],
    language,
  );
}

function DependenceMatrix({ table, pairs }: { table: ChainTable; pairs: readonly Pair[] }) {
  const say = useResilienceWords();
  const text = useText();
  const language = useLanguage();
  const mode = useThemeMode();
  const [, update] = useAddress();
  const { number } = useRanges(table.info.unit);
  const grid = useMemo(() => {
    const codes = table.info.regions.map(({ code }) => code);
    const at = new Map(codes.map((code, r) => [code, r]));
    const values = new Float64Array(codes.length ** 2).fill(Number.NaN);
    const cells: (Pair | undefined)[] = Array.from({ length: values.length });
    for (const pair of pairs) {
      const cell = at.get(pair.region)! * codes.length + at.get(pair.partner)!;
      cells[cell] = pair;
      // What stays at home would drown all that crosses a border.
      if (pair.region !== pair.partner) values[cell] = pair.value ?? Number.NaN;
    }
    return { codes, values, cells };
  }, [table, pairs]);
  const names = useMemo(() => grid.codes.map((code) => text(table.regionName(code))), [grid, table, text]);
  const high = grid.values.reduce((top, value) => (value > top ? value : top), 0);
  const scale = useMemo(() => sequentialRoot(high, mode), [high, mode]);
  return (
    <MatrixFigure
      title={say('matrixTitle')}
      rows={names}
      columns={names}
      values={grid.values}
      colour={scale.colour}
      noData={tokens[mode].noData}
      describe={({ row, column }) => {
        const cell = grid.cells[row * names.length + column];
        return say('matrixCell', {
          region: names[row]!,
          partner: names[column]!,
          share: cell ? number(cell, 'share') : '—',
        });
      }}
      onPick={({ row, column }) => {
        if (row !== column) update({ region: grid.codes[row], with: grid.codes[column] });
      }}
      height={736}
      legend={
        <Legend
          scale={scale}
          label={say('matrixLegend')}
          format={(value) => formatNumber(value, 'share', language)}
          estimates={table.info.estimate}
        />
      }
    />
  );
}

function DependenceTable({ table, choice, pairs, evidence }: Props & { pairs: readonly Pair[]; evidence: Evidence }) {
  const say = useResilienceWords();
  const text = useText();
  const { number } = useRanges(table.info.unit);
  const { region } = choice;
  const name = (code: string) => text(table.regionName(code));
  const rows = table.info.regions
    .filter(({ code }) => code !== region && (choice.partner === undefined || code === choice.partner))
    .map(({ code }) => ({
      code,
      here: pairs.find((pair) => pair.region === region && pair.partner === code),
      there: pairs.find((pair) => pair.region === code && pair.partner === region),
    }));
  type Both = (typeof rows)[number];
  const cell = (label: string, of: (row: Both) => Pair | undefined) => ({
    ...{ name: label, kind: 'number' as const, value: (row: Both) => of(row)?.value ?? null },
    show: (row: Both) => {
      const pair = of(row);
      const shown = pair ? number(pair, 'share') : '—';
      return <WhyNumber shown={shown} figure={{ title: `${name(row.code)} · ${label}`, value: shown, evidence }} />;
    },
  });
  const columns: Column<Both>[] = [
    { key: 'name', name: say('region'), kind: 'text', value: ({ code }) => name(code) },
    { key: 'here', ...cell(say('shareFrom', { region: name(region) }), ({ here }) => here) },
    { key: 'there', ...cell(say('shareTo', { region: name(region) }), ({ there }) => there) },
  ];
  return (
    <DataTable
      title={say('dependenceTable', { region: name(region) })}
      rows={rows}
      columns={columns}
      rowKey={({ code }) => code}
      sortedBy={{ key: 'here', direction: 'descending' }}
      source={sourceLine(evidence, text)}
      height={360}
    />
  );
}
