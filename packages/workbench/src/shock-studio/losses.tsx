import { useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { formatNumber, inUnit, unitName } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Segments } from '../parts/segments.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Ran } from './ran.ts';
import { keyOf, type Level, largestLosses, type Outcome } from './run.ts';
import { smallShare } from './small-share.ts';
import { useCauseName, useUnitName } from './use-names.ts';
import { useShockWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly ran: readonly Ran[];
}

const kinds = ['node', 'region', 'sector'] as const satisfies readonly Level[];

/** Who loses how much, what bound, how long it held out and when it was back; with two scenarios the difference. */
export function Losses({ table, ran }: Props) {
  const say = useShockWords();
  const text = useText();
  const [{ rows: asked }, update] = useAddress();
  const offered = table.isMultiRegional ? kinds : (['sector'] as const);
  const level = offered.find((one) => one === asked) ?? offered[0];
  const rows = largestLosses(ran[0]!.run.outcomes, level);
  const columns = useColumns(table, ran, say(level === 'node' ? 'unit-node' : level));
  return (
    <Block title={say('lossesTitle')} answer={say('lossesSay')}>
      {offered.length > 1 && (
        <Segments
          label={say('by')}
          options={offered.map((value) => ({ value, name: say(`by-${value}`) }))}
          value={level}
          onChange={(next) => update({ rows: next === 'node' ? undefined : next }, { replace: true })}
        />
      )}
      <DataTable
        title={say('lossesTable')}
        rows={rows}
        columns={columns}
        rowKey={keyOf}
        sortedBy={{ key: ran.length > 1 ? 'difference' : 'lost', direction: 'descending' }}
        sortInAddress
        source={sourceLine(ran[0]!.run.outcomesEvidence, text)}
      />
    </Block>
  );
}

type FigureKey = 'lostShare' | 'worst' | 'survived' | 'recovery';

function useColumns(table: ChainTable, ran: readonly Ran[], unitTitle: string): Column<Outcome>[] {
  const say = useShockWords();
  const language = useLanguage();
  const name = useUnitName(table);
  const cause = useCauseName(table);
  const unit = unitName(table.info.unit, language);
  const [first, second] = ran;
  const others = new Map(second?.run.outcomes.map((one) => [keyOf(one), one]));
  const amount = (value: number) => inUnit(value, table.info.unit, language);
  const figure = (one: Outcome, what: string, shown: string, evidence = first!.run.outcomesEvidence) => (
    <WhyNumber shown={shown} figure={{ title: `${name(one)} · ${what}`, value: shown, evidence }} />
  );
  const money = (
    key: string,
    title: string,
    value: (one: Outcome) => number | null,
    evidence = first!.run.outcomesEvidence,
  ): Column<Outcome> => ({
    ...{ key, name: title, kind: 'number', value },
    show: (one) => figure(one, title, formatNumber(value(one), 'amount', language), evidence),
  });
  const number = (key: FigureKey, title: string, format: (value: number) => string): Column<Outcome> => ({
    ...{ key, name: title, kind: 'number', value: (one: Outcome) => one[key] },
    show: (one) => (one[key] === null ? '' : figure(one, title, format(one[key]))),
  });
  const days = (value: number) => formatNumber(value, 'count', language);
  const share = (value: number) => smallShare(value, language);
  const lost = (one: Outcome) => amount(one.lost);
  const lostNext = (one: Outcome) => {
    const other = others.get(keyOf(one));
    return other ? amount(other.lost) : null;
  };
  const losses: Column<Outcome>[] = second
    ? [
        money('lost', say('lostFirst', { unit }), lost),
        money('second', say('lostSecond', { unit }), lostNext, second.run.outcomesEvidence),
        money('difference', say('lostDifference', { unit }), (one) => (lostNext(one) ?? 0) - lost(one)),
      ]
    : [money('lost', say('lost', { unit }), lost)];
  return [
    { key: 'unit', name: unitTitle, kind: 'text', value: name },
    ...losses,
    number('lostShare', say('lostShare'), share),
    number('worst', say('worst'), share),
    // Beside two losses and their difference there is no room for it.
    ...(second ? [] : [money('unmet', say('unmetSum', { unit }), (one) => amount(one.unmet))]),
    number('survived', say('survived'), days),
    number('recovery', say('recovers'), days),
    {
      ...{ key: 'cause', name: say('cause'), kind: 'text' },
      value: (one) => cause(one.cause),
      show: (one) =>
        one.cause === ''
          ? ''
          : say('causeShare', {
              cause: cause(one.cause),
              share: formatNumber(one.causeShare, 'share', language).replace('.0%', '%'),
            }),
    },
  ];
}
