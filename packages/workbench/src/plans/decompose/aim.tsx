import { numberIn, type Row, textIn } from '../../data/index.ts';
import { formatNumber, type Language } from '../../design/index.ts';
import { PassageLink } from '../../documents/passage-link.tsx';
import { choiceNames } from '../fields.ts';
import type { useDecomposeWords } from './words.ts';

type Say = ReturnType<typeof useDecomposeWords>;

/** What a unit aims at, with its requirement: “不低于 7”, “5–6”, or the rate where no amount came of it. */
export function aimText(row: Row, say: Say, language: Language): string {
  const amount = (key: string) => formatNumber(numberIn(row, key), 'amount', language);
  if (textIn(row, 'made') === 'rate') return say('rateOnly', { rate: required(row, rateText(row), language) });
  if (row['promised'] === null) return '—';
  const upper = row['promised_upper'] === null ? '' : `–${amount('promised_upper')}`;
  return required(row, `${amount('promised')}${upper}`, language);
}

function required(row: Row, value: string, language: Language): string {
  const comparator = textIn(row, 'comparator');
  if (comparator === '' || comparator === 'exact' || comparator === 'range') return value;
  return `${choiceNames[comparator]?.[language] ?? ''} ${value}`;
}

const percent = (rate: number) => `${Number((100 * rate).toPrecision(6))} %`;

function rateText(row: Row): string {
  const [rate, upper] = [numberIn(row, 'rate'), numberIn(row, 'rate_upper')];
  if (rate === null) return '';
  return upper === null ? percent(rate) : `${percent(rate)}–${percent(upper)}`;
}

/** From what a growth rate was made an amount, or why it was not; nothing for amounts as stated. */
export function madeText(row: Row, say: Say, language: Language): string {
  const made = textIn(row, 'made');
  const year = numberIn(row, 'base_year') ?? '';
  if (made === 'rate') {
    const reason = reasons[textIn(row, 'missing') as keyof typeof reasons];
    return reason === undefined ? '' : say(reason, { year });
  }
  if (made !== 'derived') return '';
  const years = numberIn(row, 'years') ?? 1;
  const base = formatNumber(numberIn(row, 'base'), 'amount', language);
  const power = years === 1 ? '' : `^${years}`;
  const worked = say('derived', { base, year, rate: rateText(row), power });
  return [worked, pricesText(row, say)].filter(Boolean).join(' · ');
}

const reasons = {
  'base-unknown': 'baseUnknown',
  'base-inexact': 'baseInexact',
  'period-unclear': 'periodUnclear',
  'prices-differ': 'pricesDiffer',
} as const;

function pricesText(row: Row, say: Say): string {
  const kind = textIn(row, 'prices');
  const year = numberIn(row, 'price_year');
  if (kind === 'real') return year === null ? say('real') : say('realOf', { year });
  return kind === 'nominal' || kind === 'unsaid' ? say(kind) : '';
}

const origins = { plan: 'basePlan', dataset: 'baseDataset_', document: 'baseDocument' } as const;

/** Where the base stands: its sentence, opened in the reader, or plan and dataset by name. */
export function BaseSource({ row, say }: { row: Row; say: Say }) {
  const from = origins[textIn(row, 'base_from') as keyof typeof origins];
  if (from === undefined) return null;
  const document = textIn(row, 'base_document');
  const source = textIn(row, 'base_source');
  const place = {
    ...{ document, passage: numberIn(row, 'base_passage') ?? 0 },
    ...{ start: numberIn(row, 'base_start') ?? 0, end: numberIn(row, 'base_end') ?? 0 },
  };
  return (
    <span className="quiet">
      {say(from)}: {document === '' ? source : <PassageLink place={place}>{source}</PassageLink>}
    </span>
  );
}
