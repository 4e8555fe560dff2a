import type { Evidence } from '@yanzhen/platform/operations';
import { useEffect, useState } from 'react';
import { useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { inUnit, unitName } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Choice } from './choice.ts';
import type { MeasureFigures } from './figures.ts';
import { withQuote, writeQuotes } from './settings.ts';
import { useMeasureName } from './use-measure-name.ts';
import { useRanges } from './use-range.ts';
import { useResilienceWords } from './words.ts';

interface Props {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly measures: readonly MeasureFigures[];
  readonly evidence: Evidence;
}

/** Every measure with what it costs, avoids and is worth; a quote can be written in place of the assumed cost. */
export function MeasuresTable({ table, choice, measures, evidence }: Props) {
  const say = useResilienceWords();
  const text = useText();
  const language = useLanguage();
  const { number, amount } = useRanges(table.info.unit);
  const name = useMeasureName(table);
  const column = (
    key: 'perYuan' | 'avoided' | 'cost' | 'lost' | 'amount',
    write: (one: MeasureFigures) => string,
  ): Column<MeasureFigures> => ({
    ...{ key, name: say(`measure-${key}`), kind: 'number', value: (one) => one[key].value },
    show: (one) => {
      const shown = write(one);
      const title = `${name(one)} · ${say(`measure-${key}`)}`;
      return <WhyNumber shown={shown} figure={{ title, value: shown, evidence }} />;
    },
  });
  const columns: Column<MeasureFigures>[] = [
    { key: 'measure', name: say('measure'), kind: 'text', value: name },
    { key: 'supplier', name: say('guards'), kind: 'text', value: ({ supplier }) => text(table.regionName(supplier)) },
    column('perYuan', ({ perYuan }) => (perYuan.models === 0 ? say('notPossible') : number(perYuan, 'amount'))),
    column('cost', ({ cost }) => amount(cost)),
    {
      ...{ key: 'quote', name: say('quote', { unit: unitName(table.info.unit, language) }), kind: 'number' },
      value: (one) => quoteOf(choice, one) ?? null,
      show: (one) => <QuoteField table={table} choice={choice} measure={one} name={name(one)} />,
    },
    column('avoided', ({ avoided }) => amount(avoided)),
    column('lost', ({ lost }) => amount(lost)),
    column('amount', (one) => amount(one.amount)),
  ];
  return (
    <DataTable
      title={say('measuresTable')}
      rows={measures}
      columns={columns}
      rowKey={({ kind, sector }) => `${kind} ${sector}`}
      source={sourceLine(evidence, text)}
      height={560}
    />
  );
}

function quoteOf({ quotes }: Choice, { kind, sector }: MeasureFigures): number | undefined {
  return quotes.find((quote) => quote.kind === kind && quote.sector === sector)?.cost;
}

interface QuoteProps {
  readonly table: ChainTable;
  readonly choice: Choice;
  readonly measure: MeasureFigures;
  readonly name: string;
}

/** What the measure was quoted at a year; empty where the assumed rates hold. */
function QuoteField({ table, choice, measure, name }: QuoteProps) {
  const say = useResilienceWords();
  const language = useLanguage();
  const [, update] = useAddress();
  const scale = inUnit(1, table.info.unit, language);
  const quote = quoteOf(choice, measure);
  const written = quote === undefined ? '' : String(Number((quote * scale).toPrecision(12)));
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const take = () => {
    const value = Number(text);
    if (text === written) return;
    const cost = text !== '' && value > 0 ? value / scale : undefined;
    update({ quotes: writeQuotes(withQuote(choice.quotes, measure, cost)) });
    if (cost === undefined) setText('');
  };
  return (
    <input
      className="quote-number"
      type="number"
      min={0}
      aria-label={say('quoteFor', { measure: name })}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}
