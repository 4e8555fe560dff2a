import type { Note, Text } from '../evidence.ts';
import type { Aim, TotalPrices } from './aims.ts';
import type { PromiseQuestion } from './promise-question.ts';
import type { NoAmount } from './promised-growth.ts';
import type { Grown } from './promises.ts';

/** What a reader of the aims must know: their sum, what nobody looked at, what was worked out and what could not be. */
export function aimNotes(
  aims: readonly Aim[],
  total: number,
  question: PromiseQuestion | undefined,
  prices: TotalPrices | undefined,
): Note[] {
  const told = aims.filter(({ value, isComparable }) => !Number.isNaN(value) && isComparable);
  const notes: Note[] = told.length > 0 ? [sumNote(told, aims.length, total)] : [];
  if (question === undefined) return notes;
  const inDocuments = aims.filter(({ promise }) => promise !== undefined);
  if (inDocuments.length === 0) notes.push(nothingFound(question));
  notes.push(...growthNotes(inDocuments, prices));
  const unread = inDocuments.filter(({ from }) => from === 'extracted').length;
  if (unread > 0) {
    notes.push({
      code: 'promises-not-looked-at',
      level: 'caution',
      text: {
        zh: `其中 ${unread} 个取自文件、尚无人确认；请逐条核对原句。`,
        en: `${unread} of them were extracted from documents and nobody has looked at them; check each against its sentence.`,
      },
    });
  }
  const several = inDocuments.filter(({ promise }) => promise!.others > 0).map(({ promise }) => promise!.unit);
  if (several.length > 0) {
    notes.push({
      code: 'promises-differ',
      level: 'caution',
      text: {
        zh: `${several.join('、')}的文件中有不止一个数值，取的是最可靠、最新的一个。`,
        en: `Documents of ${several.join(', ')} give more than one value; the surest and newest is taken.`,
      },
    });
  }
  return notes;
}

function growthNotes(aims: readonly Aim[], total: TotalPrices | undefined): Note[] {
  const grown = aims.flatMap(({ promise }) => (promise?.grown ? [{ unit: promise.unit, ...promise.grown }] : []));
  const derived = grown.filter(({ missing }) => missing === undefined);
  const notes: Note[] = [];
  if (derived.length > 0) notes.push(derivedNote(derived));
  const apart = aims.filter(({ isComparable }) => !isComparable);
  if (apart.length > 0) notes.push(apartNote(apart.map(({ promise }) => promise!.unit)));
  const unclear = derived.filter(({ prices }) => prices?.kind === 'unsaid' || (prices?.kind === 'real' && !total));
  if (unclear.length > 0) notes.push(pricesNote(unclear.map(({ unit }) => unit)));
  for (const reason of Object.keys(reasons) as NoAmount[]) {
    const units = grown.filter(({ missing }) => missing === reason);
    if (units.length > 0) notes.push(rateNote(reason, units));
  }
  return notes;
}

interface PartGrown extends Grown {
  readonly unit: string;
}

const percent = (rate: number) => `${Number((100 * rate).toPrecision(6))}%`;

const derivedNote = (derived: readonly PartGrown[]): Note => ({
  code: 'promises-derived',
  level: 'information',
  text: {
    zh: `${derived.length} 个由增速推算：基数 ×（1+增速）^年数（${listed(derived, '、')}）；基数和出处见各行。`,
    en: `${derived.length} follow from growth: base × (1 + rate)^years (${listed(derived, ', ')}); each row names its base and where that stands.`,
  },
});

const listed = (parts: readonly PartGrown[], between: string) =>
  parts
    .slice(0, 6)
    .map(
      ({ unit, base, growth: { rate, span } }) =>
        `${unit} ${base?.year}: ${base?.value} × (1+${percent(rate)})^${span?.years}`,
    )
    .join(between) + (parts.length > 6 ? ' …' : '');

const apartNote = (units: readonly string[]): Note => ({
  code: 'prices-apart',
  level: 'caution',
  text: {
    zh: `${units.join('、')}的推算值与总量不是同一种价格，不相减、不计入合计；换算需要价格指数。`,
    en: `The amounts worked out for ${units.join(', ')} are not in the prices of the total: they are neither subtracted nor summed. Turning them needs an index of prices.`,
  },
});

const pricesNote = (units: readonly string[]): Note => ({
  code: 'prices-unsaid',
  level: 'caution',
  text: {
    zh: `${units.join('、')}：可比价增速推算出的是基年价格的数值，或价格口径没有写明；总量若按现价，差额里含价格变动。用 --prices 说明总量的价格。`,
    en: `${units.join(', ')}: growth at constant prices gives an amount at the base year’s prices, or nobody says which prices are meant. Where the total is at current prices, the difference holds their change. --prices says what the total is in.`,
  },
});

const reasons: Readonly<Record<NoAmount, Text>> = {
  'base-unknown': {
    zh: '没有找到所需年份的基数（规划的观测值、所给数据集、资料库中的结果都没有）',
    en: 'the amount of the year it starts from is not known: not observed in a plan, not in a dataset given, not stated in the library',
  },
  'base-inexact': {
    zh: '基数只有“超过”“约”之类的说法，不能相乘',
    en: 'the amount it starts from is only said to be over, about or nearly so much',
  },
  'period-unclear': {
    zh: '文件没有写明增速覆盖哪几年',
    en: 'the document does not say which years the rate covers',
  },
  'prices-differ': {
    zh: '现价增速不能乘可比价基数',
    en: 'growth at current prices is not applied to an amount at constant prices',
  },
};

function rateNote(reason: NoAmount, parts: readonly PartGrown[]): Note {
  const shown = parts.map(({ unit, growth: { rate, rateUpper, span } }) => {
    const range = Number.isNaN(rateUpper) ? percent(rate) : `${percent(rate)}–${percent(rateUpper)}`;
    return `${unit} ${range}${reason === 'base-unknown' && span ? ` (${span.from})` : ''}`;
  });
  return {
    code: `rate-${reason}`,
    level: 'caution',
    text: {
      zh: `仍是增速、不成数量：${shown.join('、')}；${reasons[reason].zh}。`,
      en: `Still rates, no amounts: ${shown.join(', ')}; ${reasons[reason].en}.`,
    },
  };
}

/** A sum over some of the parts says nothing of the total while it is below it; above it, it does. */
function sumNote(told: readonly Aim[], units: number, total: number): Note {
  const sum = Number(told.reduce((all, { value }) => all + value, 0).toPrecision(12));
  const difference = Number((sum - total).toPrecision(6));
  const isAll = told.length === units;
  const apart = isAll || difference > 0;
  const gap = {
    zh: apart ? `，比总量${difference < 0 ? '少' : '多'} ${Math.abs(difference)}` : '',
    en: apart ? `, ${Math.abs(difference)} ${difference < 0 ? 'below' : 'above'} the total` : '',
  };
  return {
    code: 'promised-total',
    level: difference < 0 && isAll ? 'caution' : 'information',
    text: {
      zh: `${units} 个单位中 ${told.length} 个有自己的目标，合计 ${sum}${gap.zh}${isAll ? '' : '；其余未知，不当作零'}。`,
      en: `${told.length} of ${units} units have aims of their own; they add up to ${sum}${gap.en}${isAll ? '' : '; the others are unknown, not zero'}.`,
    },
  };
}

const nothingFound = ({ indicator, year, unit, trust }: PromiseQuestion): Note => ({
  code: 'no-promises',
  level: 'caution',
  text: {
    zh: `资料库的文件中没有找到各单位 ${year} 年“${indicator}”的目标（可换算为 ${unit}的数量，或增速${trust === 'accepted' ? '，经人确认' : ''}）。比重和相对值不算。`,
    en: `No document of the library states a target of these units for “${indicator}” in ${year} as an amount in ${unit} or as growth${trust === 'accepted' ? ' that a person accepted' : ''}. Shares and relative figures do not count.`,
  },
});
