import { seededRandom } from '../../random/index.ts';
import { type Network, networkOf } from './network.ts';

/** A made network: random links, a few hubs, values over three orders of magnitude. */
export function madeNetwork(firms: number, links: number, industries: number, seed: number, regions = 3): Network {
  const random = seededRandom(seed);
  const pick = (skew: number) => Math.floor(firms * random() ** skew);
  const uniform = (below: number) => Uint32Array.from({ length: firms }, () => Math.floor(random() * below));
  return networkOf(
    {
      regions: Array.from({ length: regions }, (_, r) => `r${r}`),
      industries: Array.from({ length: industries }, (_, s) => `s${s}`),
      regionOf: uniform(regions),
      industryOf: uniform(industries),
      size: Float64Array.from({ length: firms }, () => 1 + 9 * random()),
    },
    {
      supplier: Uint32Array.from({ length: links }, () => pick(2)),
      customer: Uint32Array.from({ length: links }, () => pick(1.3)),
      value: Float64Array.from({ length: links }, () => 10 ** (3 * random())),
    },
    { unit: '亿元', synthetic: true },
  );
}
