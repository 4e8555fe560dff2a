import type { Evidence } from '@yanzhen/platform/operations';
import { useCallback, useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { ChainTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Term } from '../parts/term.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import type { InputFigures, Range } from './figures.ts';
import { RangeChart } from './range-chart.tsx';
import { useRanges } from './use-range.ts';
import { useResilienceWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
  /** Whose inputs. */
  readonly region: string;
  readonly inputs: readonly InputFigures[];
  readonly evidence: Evidence;
}

const most = 12;

/** Where each input comes from: the main outside source of each with its range, single sources named, all in a table. */
export function Concentration(props: Props) {
  const { table, choice, region, inputs, evidence } = props;
  const say = useResilienceWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const { number } = useRanges(table.info.unit);
  const isPair = choice.partner !== undefined;
  const name = text(table.regionName(region));
  const shareOf = useCallback((one: InputFigures) => (isPair ? one.partner : one.sourceShare), [isPair]);
  const bars = useMemo(
    () =>
      [...inputs]
        .filter((one) => (shareOf(one).value ?? 0) > 0)
        .sort((a, b) => (shareOf(b).value ?? 0) - (shareOf(a).value ?? 0))
        .slice(0, most)
        .map((one) => {
          const sector = text(table.sectorName(one.sector));
          const from = isPair ? '' : ` ← ${text(table.regionName(one.source))}`;
          return {
            key: one.sector,
            name: `${sector}${from}`,
            range: shareOf(one),
            shown: number(shareOf(one), 'share'),
          };
        }),
    [inputs, shareOf, isPair, table, text, number],
  );
  const other = text(table.regionName((region === choice.region ? choice.partner : choice.region) ?? ''));
  const title = isPair ? say('partnerTitle', { region: name, partner: other }) : say('sourceTitle', { region: name });
  const axis = useCallback((value: number) => formatNumber(value, 'share', language), [language]);
  return (
    <Block title={say('concentration', { region: name })} answer={useAnswer(props)}>
      {bars.length > 0 && (
        <RangeChart
          title={title}
          description={`${title}: ${bars
            .slice(0, 6)
            .map((bar) => `${bar.name} ${bar.shown}`)
            .join('; ')}`}
          note={say(table.info.estimate ? 'whiskerNote' : 'importsNote')}
          source={table.info.source}
          bars={bars}
          axis={axis}
          isEstimate={table.info.estimate}
          columns={[say('input'), say('value'), say('least'), say('largest')]}
          onPick={(sector) => update({ sector })}
        />
      )}
      <DataTable
        title={say('inputsTable', { region: name })}
        rows={inputs}
        columns={useColumns(props)}
        rowKey={({ sector }) => sector}
        chosen={choice.sector}
        source={sourceLine(evidence, text)}
        height={400}
      />
    </Block>
  );
}

/** Single sources by name, those that are one under every model first. */
function useAnswer({ table, inputs }: Props): string {
  const say = useResilienceWords();
  const text = useText();
  const comma = text({ zh: '、', en: '; ' });
  const named = (kind: InputFigures['single']) =>
    inputs
      .filter(({ single }) => single === kind)
      .map(({ sector, source }) =>
        say('from', { input: text(table.sectorName(sector)), source: text(table.regionName(source)) }),
      );
  const [all, some] = [named('all'), named('some')];
  const parts = [
    all.length > 0 ? say('singleAll', { list: all.join(comma), count: all.length }) : say('singleNone'),
    ...(some.length > 0 ? [say('singleSome', { list: some.join(comma) })] : []),
  ];
  return parts.join(text({ zh: '', en: ' ' }));
}

function useColumns({ table, choice, region, evidence }: Props): Column<InputFigures>[] {
  const say = useResilienceWords();
  const text = useText();
  const { number, amount } = useRanges(table.info.unit);
  const sector = (one: InputFigures) => text(table.sectorName(one.sector));
  const cell = (one: InputFigures, label: string, shown: string) => (
    <WhyNumber
      shown={shown}
      figure={{ title: `${text(table.regionName(region))} · ${sector(one)} · ${label}`, value: shown, evidence }}
    />
  );
  const ranged = (
    key: string,
    of: (one: InputFigures) => Range,
    write: (range: Range) => string,
    definition?: string,
  ) => {
    const label = say(key as 'hhi');
    return {
      ...{ key, name: label, kind: 'number' as const, value: (one: InputFigures) => of(one).value },
      show: (one: InputFigures) => cell(one, label, write(of(one))),
      ...(definition === undefined ? {} : { head: <Term definition={definition}>{label}</Term> }),
    };
  };
  const share = (range: Range) => number(range, 'share');
  const index = (range: Range) => number(range, 'index');
  return [
    {
      ...{ key: 'sector', name: say('input'), kind: 'text', value: sector },
      show: (one) => (
        <RoomLink to="/chains" pick={{ sector: one.sector, region }}>
          {sector(one)}
        </RoomLink>
      ),
    },
    {
      key: 'source',
      name: say('source'),
      kind: 'text',
      value: ({ source }) => (source === '' ? '—' : text(table.regionName(source))),
    },
    ranged('sourceShare', (one) => one.sourceShare, share),
    ...(choice.partner === undefined ? [] : [ranged('partnerShare', (one) => one.partner, share)]),
    ranged('outside', (one) => one.outside, share),
    ranged('hhi', (one) => one.hhi, index, say('hhiMeaning')),
    ranged('outsideHhi', (one) => one.outsideHhi, index),
    { key: 'single', name: say('single'), kind: 'text', value: ({ single }) => say(`single-${single}`) },
    ranged('exposed', (one) => one.exposed, amount, say('exposedMeaning')),
    ranged('bought', (one) => one.bought, amount),
  ];
}
