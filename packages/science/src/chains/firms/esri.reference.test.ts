import { describe, expect, it } from 'vitest';
import { haveReference, referenceCells, referenceRows } from '../../../test/chains-reference.ts';
import { cascades, defaultCascade, type Essentials, type Network, networkOf } from './index.ts';

/** One of the reference networks, with industries numbered as there. */
function load(name: string): Network {
  const industry = referenceRows(`esri/${name}_p.csv`).map((row) => Number(row[1]!.replaceAll('"', '')) - 1);
  const links = referenceRows(`esri/${name}_W_edges.csv`);
  const column = (k: number) => links.map((row) => Number(row[k]));
  return networkOf(
    {
      regions: ['all'],
      industries: Array.from({ length: Math.max(...industry) + 1 }, (_, k) => String(k + 1)),
      regionOf: new Uint32Array(industry.length),
      industryOf: Uint32Array.from(industry),
      size: new Float64Array(industry.length).fill(1),
    },
    {
      supplier: Uint32Array.from(column(0)),
      customer: Uint32Array.from(column(1)),
      value: Float64Array.from(column(2)),
    },
    { unit: '', synthetic: true },
  );
}

function expectReference(
  network: Network,
  file: string,
  essentials: Essentials,
  substitute: boolean,
  tolerance: number,
) {
  const gold = referenceRows(`esri/${file}_ESRI.csv`).map((row) => row.map(Number));
  const cut = tolerance < 1e-9 ? 0 : 1e-15;
  const cascadesAt = (at: number) =>
    cascades(network, { ...defaultCascade, essentials, substitute, tolerance: at, cut, mostIterations: 100_000 });
  const all = cascadesAt(tolerance);
  let ties = 0;
  for (const [firm, [esri, down, up, , , iterations]] of gold.entries()) {
    const result = all.run([firm]);
    expect(Math.abs(result.esri - esri!), `firm ${firm}`).toBeLessThan(1e-12);
    expect(Math.abs(result.downstream - down!), `firm ${firm}, from suppliers`).toBeLessThan(1e-12);
    expect(Math.abs(result.upstream - up!), `firm ${firm}, from customers`).toBeLessThan(1e-12);
    if (result.iterations === iterations) continue;
    // At 1e-12 the last change can lie within rounding (1e-16) of the tolerance; the count then hangs on the order of a sum.
    expect(tolerance, `firm ${firm}, iterations`).toBe(1e-12);
    const near = [tolerance - 1e-15, tolerance + 1e-15].map((t) => cascadesAt(t).run([firm]).iterations);
    expect(near, `firm ${firm}, iterations`).toContain(iterations);
    ties++;
  }
  expect(ties).toBeLessThanOrEqual(1);
}

describe.skipIf(!haveReference)('the authors’ own program for the systemic risk index', () => {
  for (const [file, substitute] of [
    ['example_nosub', false],
    ['example_sub', true],
  ] as const) {
    it(`agrees on ${file}`, () => expectReference(load('example_data'), file, 'linear', substitute, 1e-2));
  }
  for (const [kind, substitute] of ['lin', 'leo', 'mix'].flatMap(
    (kind) =>
      [
        [kind, false],
        [kind, true],
      ] as const,
  )) {
    for (const tolerance of [1e-2, 1e-12]) {
      const file = `sf101_${kind}_${substitute ? 'sub' : 'nosub'}${tolerance === 1e-12 ? '_eps1e-12' : ''}`;
      it(`agrees on ${file}`, () => {
        const mix = Uint8Array.from(referenceCells('esri/sf101_ess_mix.csv', 1, 1).values);
        const essentials = kind === 'lin' ? 'linear' : kind === 'leo' ? 'leontief' : mix;
        expectReference(load('sf101'), file, essentials, substitute, tolerance);
      }, 60_000);
    }
  }
});
