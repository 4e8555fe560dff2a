import { readContract } from '@yanzhen/evidence/agreements';
import { agreementZone, contractFairness, simulateContract } from '@yanzhen/science/agreements';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { contractField } from './contract-fields.ts';
import { contractNotes, leverOf } from './contract-notes.ts';
import { agreementEvidence, shown } from './game-fields.ts';

/** What an agreement is worth to each. */
export const appraise = defineOperation({
  name: 'agreements.appraise',
  version: 1,
  summary: { zh: '协议对各方的价值', en: 'What an agreement is worth to each party' },
  description: {
    zh: '各方的净现值、内部收益率、回收年、相对外部选择的收益，谈定的分配旁边给出按贡献（夏普利值）的分配；并说明可能达成协议的区间。',
    en: 'Net present value, internal rate, payback and gain over the outside option of every party; what was negotiated beside what contributions (Shapley) would give; and the zone of possible agreement.',
  },
  input: z.object({ contract: contractField }),
  output: table({
    party: { type: 'text', describe: { zh: '参与方', en: 'Party' } },
    role: { type: 'text', describe: { zh: '角色', en: 'Role' } },
    npv: {
      type: 'number',
      describe: {
        zh: '净现值（自己的折现率，第1年不折现）',
        en: 'Net present value at its own rate, year 1 undiscounted',
      },
    },
    irr: {
      type: 'number',
      describe: { zh: '内部收益率，不存在时为空', en: 'Internal rate, empty where there is none' },
    },
    payback_year: {
      type: 'integer',
      describe: { zh: '收回投入的合作年，没有投入为0', en: 'Contract year of payback, 0 where nothing is laid out' },
    },
    outside: { type: 'number', describe: { zh: '外部选择', en: 'Outside option' } },
    gain: { type: 'number', describe: { zh: '净现值减外部选择', en: 'Value less the outside option' } },
    negotiated: {
      type: 'number',
      describe: { zh: '统一折现率下谈定的所得', en: 'What was negotiated, at one rate for all' },
    },
    fair: {
      type: 'number',
      describe: { zh: '按贡献的所得（夏普利值）', en: 'What contributions would give (Shapley)' },
    },
    stays: { type: 'boolean', describe: { zh: '是否不亏于外部选择', en: 'At least its outside option' } },
  }),
  positional: ['contract'],
  effect: 'read',
  async run({ contract: file }) {
    const contract = readContract(file);
    const simulation = simulateContract(contract);
    const { negotiated, fair, rate, surplus } = contractFairness(contract, simulation);
    const { parties } = simulation;
    const column = (of: (party: number) => number) => Float64Array.from(parties, (_, party) => of(party));
    const gain = column((party) => parties[party]!.npv - contract.parties[party]!.outside);
    return {
      columns: {
        party: contract.parties.map(({ id }) => id),
        role: contract.parties.map(({ role }) => role),
        npv: column((party) => parties[party]!.npv),
        irr: column((party) => parties[party]!.irr),
        payback_year: column((party) => parties[party]!.payback),
        outside: column((party) => contract.parties[party]!.outside),
        ...{ gain, negotiated, fair },
        stays: [...gain].map((value) => value >= 0),
      },
      length: parties.length,
      evidence: agreementEvidence(
        'agreements.appraise',
        { years: contract.years, rate_for_fairness: rate, surplus },
        { discounting: 'year 1 undiscounted', fairness: 'Shapley; nothing is gained without every essential party' },
        [...zoneNotes(file, contract), ...contractNotes(file)],
      ),
    };
  },
});

function zoneNotes(file: Parameters<typeof readContract>[0], contract: ReturnType<typeof readContract>): Note[] {
  if (file.lever === undefined) return [];
  const lever = leverOf(file, {});
  const zone = agreementZone(contract, lever);
  const code = 'zone-of-agreement';
  if (zone === undefined || zone.low > zone.high) {
    const text = {
      zh: `条款 ${lever.term} 无论怎么谈，${lever.party} 与 ${lever.against} 不能都不亏：没有可能达成协议的区间。`,
      en: `However term ${lever.term} is set, ${lever.party} and ${lever.against} cannot both have their outside options: there is no zone of agreement.`,
    };
    return [{ code, level: 'caution', text }];
  }
  const range = `${shown(zone.low)} – ${shown(zone.high)}`;
  const text = {
    zh: `条款 ${lever.term} 在 ${range} 之间（${lever.party} 的份额或倍数），双方都不亏。`,
    en: `With term ${lever.term} between ${range} (share or multiple for ${lever.party}), both have their outside options.`,
  };
  return [{ code, level: 'information', text }];
}
