import type { Sample } from './users.ts';

/** Memory of the server at a moment, in seconds since the beginning. */
export interface MemorySample {
  readonly at: number;
  readonly bytes: number;
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Least-squares slope of the second half, when caches have filled, in bytes a second. */
export function memorySlope(samples: readonly MemorySample[]): number {
  const late = samples.slice(Math.floor(samples.length / 2));
  const mean = (of: (sample: MemorySample) => number) =>
    late.reduce((sum, sample) => sum + of(sample), 0) / late.length;
  const [at, bytes] = [mean((sample) => sample.at), mean((sample) => sample.bytes)];
  const above = late.reduce((sum, sample) => sum + (sample.at - at) * (sample.bytes - bytes), 0);
  const below = late.reduce((sum, sample) => sum + (sample.at - at) ** 2, 0);
  return above / below;
}

/** One line for each kind of request, and one for all. */
export function lines(samples: readonly Sample[], seconds: number): string[] {
  const kinds = [...new Set(samples.map(({ kind }) => kind)), 'all'];
  return kinds.map((kind) => {
    const own = samples.filter((sample) => kind === 'all' || sample.kind === kind);
    const times = own.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const failed = own.filter((sample) => sample.failed).length;
    const [median, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(0));
    const rate = (own.length / seconds).toFixed(1);
    return `${kind.padEnd(9)} ${String(own.length).padStart(7)} requests ${rate.padStart(6)}/s  median ${median} ms  p95 ${p95} ms  p99 ${p99} ms  longest ${times.at(-1)?.toFixed(0)} ms  errors ${failed}`;
  });
}
