import { type ContractFile, readContract, readSchedule } from '@yanzhen/evidence/agreements';
import { UserError } from '@yanzhen/evidence/errors';
import {
  attributeStatistics,
  type LocatedFigures,
  type StatisticKind,
  type StatisticRule,
} from '@yanzhen/science/agreements';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { contractField } from './contract-fields.ts';
import { contractNotes } from './contract-notes.ts';
import { agreementEvidence } from './game-fields.ts';

/** How a project's figures count for each side. */
export const statistics = defineOperation({
  name: 'agreements.statistics',
  version: 2,
  summary: { zh: '统计指标如何归属', en: 'How statistics count for each side' },
  description: {
    zh: '地区生产总值、产值、投资和税收逐年如何计入各方：统计按所在地（在地统计），考核按约定。双方全额计算的只用于考核，逐行标明，从不相加。',
    en: 'How GDP, output, investment and tax count for each party, year by year: statistics by where they arise, appraisal as agreed. What several count in full is for appraisal only, is marked row by row, and is never added up.',
  },
  input: z.object({ contract: contractField }),
  output: table({
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    indicator: {
      type: 'text',
      describe: {
        zh: 'gdp 地区生产总值、output 产值、investment 投资、tax 税收',
        en: 'gdp, output, investment or tax',
      },
    },
    party: { type: 'text', describe: { zh: '参与方', en: 'Party' } },
    statistical: { type: 'number', describe: { zh: '统计数：可以相加', en: 'In statistics: these add up' } },
    appraisal: { type: 'number', describe: { zh: '考核数', en: 'For appraisal' } },
    rule: {
      type: 'text',
      describe: { zh: '规则：location 所在地、split 分计、both 双方全额', en: 'Rule: location, split or both' },
    },
    counted_twice: {
      type: 'boolean',
      describe: { zh: '重复计算：不得相加', en: 'Counted more than once: never to be added up' },
    },
  }),
  positional: ['contract'],
  effect: 'read',
  async run({ contract: file }) {
    const contract = readContract(file);
    const host = file.parties.find(({ role }) => role === 'host' || role === 'zone') ?? file.parties[0]!;
    const rules = rulesOf(file);
    const rows = attributeStatistics(
      file.parties.map(({ id }) => id),
      host.id,
      figuresOf(file, contract),
      rules,
      locatedOf(file, contract),
    );
    return {
      columns: {
        year: Float64Array.from(rows, ({ year }) => file.start + year - 1),
        indicator: rows.map(({ indicator }) => indicator),
        party: rows.map(({ party }) => party),
        statistical: Float64Array.from(rows, ({ statistical }) => statistical),
        appraisal: Float64Array.from(rows, ({ appraisal }) => appraisal),
        rule: rows.map(({ indicator }) => rules[indicator]?.rule ?? 'location'),
        counted_twice: rows.map(({ countedTwice }) => countedTwice),
      },
      length: rows.length,
      evidence: {
        ...agreementEvidence(
          'agreements.statistics',
          { host: host.id, currency: file.currency ?? '' },
          { statistical: 'where it arises', appraisal: 'as agreed' },
          [...doubleNotes(rules), ...contractNotes(file)],
        ),
        version: 2,
      },
    };
  },
});

type Rules = Partial<Record<StatisticKind, StatisticRule>>;

function rulesOf({ statistics: given, parties }: ContractFile): Rules {
  const rules: Rules = {};
  for (const [name, rule] of Object.entries(given ?? {}) as [StatisticKind, ContractRule | undefined][]) {
    if (rule === undefined) continue;
    const shares = Object.entries(rule.shares ?? {});
    const unknown = shares.find(([id]) => !parties.some((party) => party.id === id));
    const sum = shares.reduce((all, [, share]) => all + share, 0);
    if (unknown !== undefined || (rule.rule === 'split' && Math.abs(sum - 1) > 1e-9))
      throw badRule(name, unknown?.[0] ?? String(sum));
    rules[name] = { rule: rule.rule, ...(rule.shares && { shares: rule.shares }) };
  }
  return rules;
}

type ContractRule = NonNullable<NonNullable<ContractFile['statistics']>[StatisticKind]>;

function badRule(name: StatisticKind, found: string): UserError {
  return new UserError(
    'invalid-statistics-rule',
    { zh: '统计归属规则不能使用。', en: 'A rule for statistics cannot be used.' },
    {
      ...{ place: { field: `contract.statistics.${name}.shares` }, found },
      expected: {
        zh: '已定义的参与方；split 的比例合计为 1',
        en: 'parties of the agreement; shares of a split adding up to 1',
      },
    },
  );
}

/** What the file tells; an indicator it does not tell has no rows. Tax is everything collected. */
function figuresOf({ operation, years }: ContractFile, { streams }: ReturnType<typeof readContract>) {
  const figures: Partial<Record<StatisticKind, Float64Array>> = {};
  for (const name of ['gdp', 'output', 'investment'] as const) {
    const given = operation?.[name];
    if (given !== undefined) figures[name] = readSchedule(given, years, `operation.${name}`);
  }
  const taxes = streams.filter(({ kind }) => kind !== 'profit');
  if (taxes.length > 0) {
    figures.tax = Float64Array.from({ length: years }, (_, year) =>
      taxes.reduce((sum, { amounts }) => sum + amounts[year]!, 0),
    );
  }
  return figures;
}

/** Tax arises where it is collected, the rest where the file says. */
function locatedOf({ operation, years }: ContractFile, { streams }: ReturnType<typeof readContract>): LocatedFigures {
  const tax: Record<string, Float64Array> = {};
  for (const { at, amounts } of streams.filter(({ kind }) => kind !== 'profit')) {
    const own = tax[at] ?? new Float64Array(years);
    tax[at] = own.map((sum, year) => sum + amounts[year]!);
  }
  const located: Partial<Record<StatisticKind, Readonly<Record<string, Float64Array>>>> = { tax };
  for (const name of ['gdp', 'output', 'investment'] as const) {
    const [given, places] = [operation?.[name], operation?.places?.[name]];
    if (given === undefined || places === undefined) continue;
    const whole = readSchedule(given, years, `operation.${name}`);
    located[name] = Object.fromEntries(
      Object.entries(places).map(([party, part]) => [party, whole.map((amount) => amount * part)]),
    );
  }
  return located;
}

function doubleNotes(rules: Rules): Note[] {
  return Object.entries(rules).flatMap(([name, { rule }]): Note[] =>
    rule === 'both'
      ? [
          {
            ...{ code: 'counted-twice', level: 'caution' },
            text: {
              zh: `${name} 由多方全额计算：只用于考核，相加会重复计算。`,
              en: `${name} is counted in full by several: for appraisal only, and adding it up would count it twice.`,
            },
          },
        ]
      : [],
  );
}
