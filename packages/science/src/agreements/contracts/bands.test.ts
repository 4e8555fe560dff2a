import { expect, it } from 'vitest';
import { seededRandom } from '../../random/index.ts';
import { cashBands, drawFutures, simulateContract } from './index.ts';
import { enclave } from './testing.ts';

it('bands of cumulative cash lie around the plan, and are the plan where nothing can come otherwise', () => {
  const contract = enclave();
  const { parties } = simulateContract(contract);
  const planned = parties.map(({ net }) => {
    let sum = 0;
    return net.map((amount) => {
      sum += amount;
      return sum;
    });
  });
  const sure = { volatility: 0, drift: 0, cost: 0, delay: [] };
  const still = cashBands(contract, drawFutures(contract.years, 10, sure, seededRandom(1)), [0.5]);
  const cells = contract.parties.length * contract.years;
  for (let cell = 0; cell < cells; cell++) {
    const plan = planned[Math.floor(cell / contract.years)]![cell % contract.years]!;
    expect(Math.abs(still.values[cell]! - plan)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(plan)));
  }
  const risky = { volatility: 0.2, drift: 0, cost: 0.1, delay: [0.2] };
  const { values } = cashBands(contract, drawFutures(contract.years, 400, risky, seededRandom(1)), [0.05, 0.5, 0.95]);
  for (let cell = 0; cell < cells; cell++) {
    expect(values[cell]!).toBeLessThanOrEqual(values[cells + cell]!);
    expect(values[cells + cell]!).toBeLessThanOrEqual(values[2 * cells + cell]!);
  }
  expect(values[cells - 1]!).toBeLessThan(values[3 * cells - 1]!);
});
