import { describeNetwork, hashNetwork } from '@yanzhen/evidence/networks';
import { networkOf } from '@yanzhen/science/chains/firms';

/** A made network of firms, described as one that is imported: five customers each, four industries, two regions. */
export function madeNetwork(firms: number) {
  const network = networkOf(
    {
      regions: ['N', 'S'],
      industries: ['a', 'b', 'c', 'd'],
      regionOf: Uint32Array.from({ length: firms }, (_, k) => k % 2),
      industryOf: Uint32Array.from({ length: firms }, (_, k) => k % 4),
      size: new Float64Array(firms).fill(1),
    },
    {
      supplier: Uint32Array.from({ length: 5 * firms }, (_, at) => at % firms),
      customer: Uint32Array.from({ length: 5 * firms }, (_, at) => (at * 13 + 7) % firms),
      value: Float64Array.from({ length: 5 * firms }, (_, at) => 1 + (at % 17)),
    },
    { unit: '', synthetic: true },
  );
  const about = { id: 'net', title: { zh: '网', en: 'net' }, source: 'made', hash: hashNetwork(network) };
  return { network, info: describeNetwork(network, about) };
}
