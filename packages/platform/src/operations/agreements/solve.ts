import { readContract } from '@yanzhen/evidence/agreements';
import {
  agreementZone,
  type Contract,
  drawFutures,
  equalGain,
  equalReturn,
  type Lever,
  leverRange,
  robustSettings,
  simulateContract,
  withLever,
} from '@yanzhen/science/agreements';
import { seededRandom } from '@yanzhen/science/random';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { contractField } from './contract-fields.ts';
import { contractNotes, futuresFields, leverFields, leverOf, riskOf } from './contract-notes.ts';
import { agreementEvidence, shown } from './game-fields.ts';

/** What ratio does what is wanted. */
export const solve = defineOperation({
  name: 'agreements.solve',
  version: 1,
  summary: { zh: '反解分成比例', en: 'Solve an agreement backwards' },
  description: {
    zh: '由目标反求条款：双方内部收益率相同的比例、双方收益相同的比例、双方都不亏的区间，以及在给定比例的未来中都不亏的区间和最稳健的比例。分成条款的解是 party 在双方所得中的份额；固定支付和按投资比例支付的解是现有金额的倍数。无解时为空并说明原因。',
    en: 'What setting does what is wanted: the ratio at which both have the same internal rate, the ratio at which both gain the same, the range in which both have their outside options, the range that keeps both in for a given part of futures, and the most robust ratio. Of a split it is the part of party in what both get; of a payment or percentage, a multiple of what is written. Empty, with the reason, where there is none.',
  },
  input: z.object({
    contract: contractField,
    ...leverFields,
    part: z
      .number()
      .gt(0)
      .max(1)
      .default(0.95)
      .meta({ zh: '要求双方都不亏的未来比例', en: 'Part of futures in which both must stay' }),
    futures: futuresFields.futures
      .unwrap()
      .max(10_000)
      .default(2000)
      .meta({ zh: '模拟的未来数', en: 'Futures to draw' }),
    seed: futuresFields.seed,
  }),
  output: table({
    goal: {
      type: 'text',
      describe: {
        zh: 'same-return 收益率相同；same-gain 收益相同；zone-low、zone-high 双方都不亏的区间；robust-low、robust-high 稳健区间；most-robust 最稳健',
        en: 'same-return, same-gain, zone-low and zone-high, robust-low and robust-high, most-robust',
      },
    },
    ratio: { type: 'number', describe: { zh: '份额或倍数', en: 'Share or multiple' } },
    party_npv: { type: 'number', describe: { zh: 'party 的净现值', en: 'Present value of party' } },
    against_npv: { type: 'number', describe: { zh: 'against 的净现值', en: 'Present value of against' } },
    party_irr: { type: 'number', describe: { zh: 'party 的内部收益率', en: 'Internal rate of party' } },
    against_irr: { type: 'number', describe: { zh: 'against 的内部收益率', en: 'Internal rate of against' } },
    stay: { type: 'number', describe: { zh: '双方都不亏的未来比例', en: 'Part of futures in which both stay' } },
  }),
  positional: ['contract'],
  effect: 'read',
  long: true,
  async run({ contract: file, part, futures, seed, ...asked }) {
    const contract = readContract(file);
    const lever = leverOf(file, asked);
    const { model, notes } = riskOf(file);
    const robust = robustSettings(contract, lever, drawFutures(contract.years, futures, model, seededRandom(seed)));
    const zone = agreementZone(contract, lever);
    const kept = [...robust.settings].filter((_, k) => robust.stay[k]! >= part);
    const fits = zone !== undefined && zone.low <= zone.high;
    const goals: [string, number | undefined][] = [
      ['same-return', equalReturn(contract, lever)],
      ['same-gain', equalGain(contract, lever)],
      ['zone-low', fits ? zone.low : undefined],
      ['zone-high', fits ? zone.high : undefined],
      ['robust-low', kept[0]],
      ['robust-high', kept.at(-1)],
      ['most-robust', robust.best],
    ];
    const rows = goals.map(([goal, ratio]) => ({ goal, ratio, ...outcomeAt(contract, lever, ratio, robust) }));
    const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
    return {
      columns: {
        goal: rows.map(({ goal }) => goal),
        ratio: column(({ ratio }) => ratio ?? Number.NaN),
        party_npv: column(({ npv }) => npv[0]!),
        against_npv: column(({ npv }) => npv[1]!),
        party_irr: column(({ irr }) => irr[0]!),
        against_irr: column(({ irr }) => irr[1]!),
        stay: column(({ stay }) => stay),
      },
      length: rows.length,
      evidence: {
        ...agreementEvidence(
          'agreements.solve',
          { ...lever, part, futures, seed, ...model },
          {
            ratio:
              leverRange(contract, lever)[1] === 1 ? 'part of party in what both get' : 'multiple of what is written',
          },
          [...absences(goals, part, robust.bestStay), ...notes, ...contractNotes(file)],
        ),
        estimate: true,
      },
    };
  },
});

function outcomeAt(
  contract: Contract,
  lever: Lever,
  ratio: number | undefined,
  { settings, stay }: { settings: Float64Array; stay: Float64Array },
) {
  const none = [Number.NaN, Number.NaN];
  if (ratio === undefined) return { npv: none, irr: none, stay: Number.NaN };
  const { parties } = simulateContract(withLever(contract, lever, ratio));
  const both = [lever.party, lever.against].map(
    (id) => parties[contract.parties.findIndex((party) => party.id === id)]!,
  );
  const nearest = settings.reduce(
    (best, setting, k) => (Math.abs(setting - ratio) < Math.abs(settings[best]! - ratio) ? k : best),
    0,
  );
  return { npv: both.map(({ npv }) => npv), irr: both.map(({ irr }) => irr), stay: stay[nearest]! };
}

function absences(goals: readonly (readonly [string, number | undefined])[], part: number, best: number): Note[] {
  const missing = new Set(goals.flatMap(([goal, ratio]) => (ratio === undefined ? [goal] : [])));
  const notes: Note[] = [];
  const add = (zh: string, en: string) => notes.push({ code: 'no-solution', level: 'caution', text: { zh, en } });
  if (missing.has('same-return'))
    add(
      '没有使双方内部收益率相同的比例：有一方没有投入，或收益率不唯一。请看收益相同的比例。',
      'No ratio gives both the same internal rate: one lays nothing out, or has no single rate. See the ratio at which both gain the same.',
    );
  if (missing.has('same-gain')) add('没有使双方收益相同的比例。', 'At no ratio do both gain the same.');
  if (missing.has('zone-low')) add('没有使双方都不亏的比例。', 'At no ratio have both their outside options.');
  if (missing.has('robust-low'))
    add(
      `没有比例能在 ${shown(100 * part)}% 的未来中使双方都不亏；最多为 ${shown(100 * best)}%。`,
      `No ratio keeps both in for ${shown(100 * part)} % of futures; the most is ${shown(100 * best)} %.`,
    );
  return notes;
}
