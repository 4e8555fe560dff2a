import type { DatasetInfo } from '@yanzhen/evidence/dataset';
import { indicatorOf } from '@yanzhen/science/indicators';
import type { OperationContext } from '../../context.ts';
import type { Note, Text } from '../../evidence.ts';
import { figure } from '../../evidence-schema.ts';
import { evidenceOf, nameOf } from '../../figures/index.ts';
import { defineOperation } from '../../operation.ts';
import type { Account } from './account.ts';
import { backtestAccount, backtestCodes } from './backtest-account.ts';
import { crowdingAccount, crowdingCodes } from './crowding-account.ts';
import { type ExplainInput, explainInput, explainOutput } from './fields.ts';
import { growthAccount, growthCodes } from './growth-account.ts';
import { levelsAccount, levelsCodes } from './levels-account.ts';
import { yearCodes } from './measures.ts';
import { MOST_ROWS, sourceRows } from './source-rows.ts';
import { yearAccount } from './year-account.ts';

const identity = { name: 'advantage.explain', version: 2 } as const;

/** Why a figure is what it is. */
export const explain = defineOperation({
  ...identity,
  summary: { zh: '这个数是怎么来的', en: 'Why a figure is what it is' },
  description: {
    zh: '对一个数给出：定义与公式、公式中各量的值、所依据的数据行、所用约定，以及在其他常见约定下会是多少。',
    en: 'For one figure: definition and formula, the value of each quantity in it, the source rows it rests on, the conventions in force, and what it would be under other well-known conventions.',
  },
  input: explainInput,
  output: explainOutput,
  positional: ['dataset', 'indicator'],
  effect: 'read',
  async run(input, context) {
    const account = await accountOf(input, context);
    const { figures, value, years } = account;
    const words = indicatorOf(input.indicator)!;
    const { rows, total } = sourceRows(figures, years, account.restsOn);
    return {
      indicator: input.indicator,
      name: words.name,
      value: figure(value),
      year: years.at(-1)!,
      from: years.length > 1 ? years[0]! : null,
      region: account.region,
      industry: account.industry,
      other: account.other,
      sentence: sentenceOf(words.name, account, figures.dataset.info),
      formula: words.formula,
      definition: words.definition,
      reading: words.reading,
      trap: words.trap,
      source: words.source,
      unit: figures.measure.unit,
      inputs: account.inputs.map((one) => ({ ...one, value: figure(one.value) })),
      rows,
      rows_total: total,
      alternatives: account.alternatives.map((one) => ({ ...one, value: figure(one.value) })),
      evidence: evidenceOf(identity, { ...input, ...account.parameters }, figures, account.conventions, [
        ...account.notes,
        ...cutNotes(total),
      ]),
    };
  },
});

/** Which account takes which indicators. */
function accountOf(input: ExplainInput, context: OperationContext): Promise<Account> {
  const { indicator } = input;
  if (isOne(growthCodes, indicator)) return growthAccount(indicator, input, context);
  if (isOne(crowdingCodes, indicator)) return crowdingAccount(input, context);
  if (isOne(levelsCodes, indicator)) return levelsAccount(input, context);
  if (isOne(backtestCodes, indicator)) return backtestAccount(input, context);
  if (isOne(yearCodes, indicator)) return yearAccount(indicator, input, context);
  throw new Error(`No account explains ${indicator satisfies never}.`);
}

function isOne<C extends string>(codes: readonly C[], code: string): code is C {
  return (codes as readonly string[]).includes(code);
}

function sentenceOf(name: Text, { value, years, ...of }: Account, info: DatasetInfo): Text {
  const parts = [
    of.region === null ? undefined : nameOf(info, 'region', of.region),
    of.industry === null ? undefined : nameOf(info, 'industry', of.industry),
    of.other === null ? undefined : nameOf(info, of.otherIs, of.other),
  ].filter((part) => part !== undefined);
  const shown = Number.isNaN(value) ? { zh: '没有定义', en: 'undefined' } : { zh: digits(value), en: digits(value) };
  const whose = parts.length === 0 ? '' : `${parts.map(({ zh }) => zh).join('、')}的`;
  return {
    zh: `${years.join('—')} 年${whose}${name.zh}：${shown.zh}。`,
    en: `${[name.en, ...parts.map(({ en }) => en), years.join('–')].join(', ')}: ${shown.en}.`,
  };
}

function digits(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function cutNotes(total: number): Note[] {
  if (total <= MOST_ROWS) return [];
  return [
    {
      code: 'rows-not-all-shown',
      level: 'information',
      text: {
        zh: `直接依据 ${total} 行数据，这里列出前 ${MOST_ROWS} 行。`,
        en: `It rests directly on ${total} rows, of which the first ${MOST_ROWS} are listed.`,
      },
    },
  ];
}
