import { readContract } from '@yanzhen/evidence/agreements';
import { simulateContract } from '@yanzhen/science/agreements';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { contractField } from './contract-fields.ts';
import { contractNotes } from './contract-notes.ts';
import { agreementEvidence } from './game-fields.ts';

/** Cash by party and year. */
export const simulate = defineOperation({
  name: 'agreements.simulate',
  version: 1,
  summary: { zh: '逐年模拟协议的现金流', en: 'Simulate an agreement’s cash year by year' },
  description: {
    zh: '按条款顺序逐年计算各方的流入、流出、净额和累计。税收在征收地入账，只计地方留成；各方之间的支付一进一出，每年守恒。',
    en: 'Inflow, outflow, net and cumulative cash of every party, year by year, terms in their order. Taxes come in where they are collected, the local part only; payments between parties leave one and reach the other, so money is conserved every year.',
  },
  input: z.object({ contract: contractField }),
  output: table({
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    party: { type: 'text', describe: { zh: '参与方', en: 'Party' } },
    inflow: { type: 'number', describe: { zh: '流入', en: 'Inflow' } },
    outflow: { type: 'number', describe: { zh: '流出', en: 'Outflow' } },
    net: { type: 'number', describe: { zh: '净额', en: 'Net' } },
    cumulative: { type: 'number', describe: { zh: '累计净额', en: 'Cumulative net' } },
  }),
  positional: ['contract'],
  effect: 'read',
  async run({ contract: file }) {
    const contract = readContract(file);
    const { parties } = simulateContract(contract);
    const cumulative = parties.map(({ net }) => {
      let sum = 0;
      return net.map((amount) => {
        sum += amount;
        return sum;
      });
    });
    const n = parties.length;
    const length = n * contract.years;
    const column = (of: (party: number, year: number) => number) =>
      Float64Array.from({ length }, (_, row) => of(row % n, Math.floor(row / n)));
    return {
      columns: {
        year: column((_, year) => file.start + year),
        party: Array.from({ length }, (_, row) => contract.parties[row % n]!.id),
        inflow: column((party, year) => parties[party]!.inflow[year]!),
        outflow: column((party, year) => parties[party]!.outflow[year]!),
        net: column((party, year) => parties[party]!.net[year]!),
        cumulative: column((party, year) => cumulative[party]![year]!),
      },
      length,
      evidence: agreementEvidence(
        'agreements.simulate',
        { years: contract.years, currency: file.currency ?? '' },
        { order: 'terms in their order; repayment, then shares, as written' },
        contractNotes(file),
      ),
    };
  },
});
