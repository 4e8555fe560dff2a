import type { Unit } from '@yanzhen/evidence/dataset';
import type { TableDocument } from '@yanzhen/evidence/tables';
import type { InputOutputTable, Satellite } from '@yanzhen/science/chains';
import { seededRandom } from '@yanzhen/science/random';

/** A made multi-regional table that balances; the first region buys all of the last sector from the second. */
export function madeDocument(
  regions: readonly string[],
  sectors: readonly string[],
  satellites: readonly Satellite[] = [],
): TableDocument {
  const random = seededRandom(5);
  const nodes = regions.flatMap((region) => sectors.map((sector) => ({ region, sector })));
  const n = nodes.length;
  const r = regions.length;
  const intermediate = Float64Array.from({ length: n * n }, (_, k) => {
    const [from, to] = [nodes[Math.floor(k / n)]!, nodes[k % n]!];
    const only = to.region === regions[0] && from.sector === sectors.at(-1);
    if (only) return from.region === regions[1] ? 6 : 0;
    return (from.region === to.region ? 4 : 1) * random();
  });
  const finalDemand = Float64Array.from({ length: n * r }, (_, k) =>
    nodes[Math.floor(k / r)]!.region === regions[k % r] ? 20 + 10 * random() : 2 * random(),
  );
  const sumOf = (values: Float64Array, from: number, count: number) =>
    values.subarray(from, from + count).reduce((a, b) => a + b, 0);
  const output = Float64Array.from(nodes, (_, i) => sumOf(intermediate, i * n, n) + sumOf(finalDemand, i * r, r));
  const valueAdded = output.map((amount, j) => nodes.reduce((left, _, i) => left - intermediate[i * n + j]!, amount));
  const zeros = () => new Float64Array(n);
  const table: InputOutputTable = {
    ...{ kind: 'multi-regional', unit: '亿元', year: 2020, estimate: false, nodes, intermediate, finalDemand },
    finalUses: regions.map((region) => ({ region, category: 'use' })),
    ...{ valueAddedCategories: ['value added'], valueAdded, output },
    ...{ exports: zeros(), imports: zeros(), error: zeros(), satellites },
  };
  return { table, info: infoOf(table, regions, sectors) };
}

function infoOf(
  table: InputOutputTable,
  regions: readonly string[],
  sectors: readonly string[],
): TableDocument['info'] {
  const units = (codes: readonly string[]): Unit[] =>
    codes.map((code) => ({ code, name: { zh: code, en: code }, level: 1 }));
  return {
    ...{ id: 'made', version: 1, hash: '1'.repeat(64), title: { zh: '表', en: 'Table' }, source: 'test' },
    ...{ licence: 'test', layout: 'plain-folder', kind: table.kind, unit: table.unit, year: table.year },
    ...{ estimate: table.estimate, nodes: table.nodes.length, regionScheme: 'none', sectorScheme: 'none' },
    ...{ regions: units(regions), sectors: units(sectors), finalCategories: ['use'] },
    ...{ valueAddedCategories: [...table.valueAddedCategories], accounts: [], quality: [] },
  };
}
