import { contractFutures, drawFutures, simulateContract } from '@yanzhen/science/agreements';
import { describe, expect, it } from 'vitest';
import { readContract } from '../read-contract.ts';
import { agreementTemplates } from './index.ts';

const found = (id: string) => agreementTemplates.find((template) => template.id === id)!;
const run = (id: string) => {
  const contract = readContract(found(id).contract);
  const { parties } = simulateContract(contract);
  return (party: string) => parties[contract.parties.findIndex((each) => each.id === party)]!;
};

describe.each(agreementTemplates)('$id', ({ contract: file, source, rule, name }) => {
  it('runs, names its source, and shares something', () => {
    const contract = readContract(file);
    const { payments, parties } = simulateContract(contract);
    expect(payments.filter(({ term }) => term !== undefined).length).toBeGreaterThan(0);
    for (const { npv } of parties) expect(npv).not.toBeNaN();
    for (const text of [source, rule.zh, rule.en, name.zh, name.en]) expect(text).not.toBe('');
    const futures = drawFutures(contract.years, 5, { volatility: 0.1, drift: 0, cost: 0.1, delay: [0.2] }, () => 0.5);
    expect(contractFutures(contract, futures).values.every(Number.isFinite)).toBe(true);
  });
});

describe('what the precedents say', () => {
  it('stock stays, the increment is halved', () => {
    // VAT 9,000 of which 1,200 are stock, half of it local, half of the increment shared.
    expect(run('gaozhu')('sender').inflow[0]).toBeCloseTo((9000 - 1200) * 0.5 * 0.5, 9);
  });

  it('ends with a term or a cap, then all stays with the host', () => {
    const { inflow } = run('jingjinji-relocation-2015')('sender');
    expect(inflow.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(8700, 6);
    expect(inflow[5]).toBe(0);
  });

  it('keeps a floor of 5 million', () => {
    expect(run('qingchuan-guangyuan')('sender').inflow[0]).toBe(500);
  });

  it('repays first, then 6:4', () => {
    const { inflow } = run('zibo-capital-linked-2022')('sender');
    const local = (year: number) => (9000 * 0.5 + 4500 * 0.4) * 1.04 ** (year - 3);
    expect(inflow[2]).toBeCloseTo(local(3), 6);
    const repaid = inflow[2]! + inflow[3]!;
    expect(inflow[4]).toBeCloseTo(15_000 - repaid + 0.6 * (local(5) - (15_000 - repaid)), 6);
    expect(inflow[5]).toBeCloseTo(0.6 * local(6), 6);
    expect(inflow[20]).toBe(0);
  });

  it('changes its ratio after ten years', () => {
    const { inflow, outflow } = run('zibo-shizuishan-2011')('host');
    expect(outflow[9]! / inflow[9]!).toBeCloseTo(0.6, 9);
    expect(outflow[10]! / inflow[10]!).toBeCloseTo(0.5, 9);
  });

  it('pays a tenth of the investment, then a rent', () => {
    expect(run('pinghu-qingtian')('sender').inflow[0]).toBe(1500);
    const { inflow } = run('yinzhou-qujiang-2023')('sender');
    expect([inflow[4], inflow[5]]).toEqual([1500, 1000]);
  });

  it('returns the province’s increment', () => {
    expect(run('jinzhou-bay-2006')('province').outflow[2]).toBeCloseTo(900, 9);
    expect(run('jinzhou-bay-2006')('sender').inflow[2]).toBeCloseTo(450, 9);
  });

  it('pools four tenths of growth, and apportions by three factors', () => {
    const pooled = run('twin-cities-1971');
    expect(pooled('city-3').net[1]).toBeGreaterThan(8080);
    expect(pooled('city-1').net[1]).toBeLessThan(53_000);
    const tax = 4500 * 0.4;
    expect(run('china-head-office-branches')('central-pool').inflow[2]).toBeCloseTo(tax / 4, 9);
    const part = (0.35 * 600) / 1000 + (0.35 * 90) / 180 + (0.3 * 400) / 1000;
    expect(run('china-head-office-branches')('city-1').inflow[2]).toBeCloseTo((tax / 2) * part, 9);
  });
});

describe('an agreement that cannot be read', () => {
  const { contract } = found('gaozhu');
  const periods = (from: number, to: number, shares: object) => ({
    terms: [{ ...contract.terms[0], periods: [{ from, to, shares }] }],
  });

  it.each([
    ['yearly amounts', { operation: { output: [1, 2] } }],
    ['given twice', { parties: [contract.parties[0], contract.parties[0]] }],
    ['more than 1', periods(1, 20, { sender: 0.7, host: 0.7 })],
    ['outside the agreement', periods(1, 21, { sender: 0.5 })],
    ['does not define', periods(1, 20, { nobody: 0.5 })],
    ['outside the agreement', { outlays: [{ party: 'sender', year: 30, amount: 1 }] }],
  ])('is refused: %s', (message, changes) => {
    expect(() => readContract({ ...contract, ...changes } as never)).toThrow(message);
  });
});
