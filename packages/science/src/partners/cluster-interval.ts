import type { Interval } from '../advantage/index.ts';
import { type Random, randomBelow } from '../random/index.ts';

/**
 * Mean of values with its percentile interval (95 %) from a bootstrap over whole clusters: values of one cluster come together,
 * so that a cluster counts once however many values it has.
 */
export function clusterInterval(
  values: readonly number[],
  cluster: readonly number[],
  random: Random,
  draws: number,
): Interval {
  const labels = [...new Set(cluster)];
  const sums = labels.map(() => 0);
  const counts = labels.map(() => 0);
  const place = new Map(labels.map((label, k) => [label, k]));
  values.forEach((value, k) => {
    sums[place.get(cluster[k]!)!]! += value;
    counts[place.get(cluster[k]!)!]!++;
  });
  const means = Float64Array.from({ length: draws }, () => {
    let [sum, count] = [0, 0];
    for (let k = 0; k < labels.length; k++) {
      const drawn = randomBelow(random, labels.length);
      sum += sums[drawn]!;
      count += counts[drawn]!;
    }
    return sum / count;
  }).sort();
  const at = (probability: number) => means[Math.round(probability * (draws - 1))]!;
  return { value: values.reduce((a, b) => a + b, 0) / values.length, lower: at(0.025), upper: at(0.975) };
}
