import type { Measured } from '../measured/verdict.ts';
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

/** A line for each kind of request, and one for all; all of them are reads, which must answer within so many milliseconds. */
export function measuredOf(samples: readonly Sample[], seconds: number, aim: number): Measured[] {
  const kinds = [...new Set(samples.map(({ kind }) => kind)), 'all'];
  const rows = kinds.map((kind): Measured => {
    const own = samples.filter((sample) => kind === 'all' || sample.kind === kind);
    const times = own.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const [median, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share));
    const rate = (own.length / seconds).toFixed(1);
    const slowest = `p99 ${p99!.toFixed(0)} ms, longest ${times.at(-1)?.toFixed(0)} ms`;
    return {
      what: `${kind}: ${own.length} requests, ${rate} a second`,
      figure: `median ${median!.toFixed(0)} ms, **p95 ${p95!.toFixed(0)} ms**, ${slowest}`,
      ...(kind === 'all' ? { aim: `p95 < ${aim} ms`, holds: p95! < aim } : {}),
    };
  });
  const failed = samples.filter((sample) => sample.failed).length;
  return [...rows, { what: 'errors', figure: String(failed), aim: '0', holds: failed === 0 && samples.length > 0 }];
}

/** A slope below this, in MB a minute, is no leak that matters: a day of it is a gigabyte or two. */
const flat = 1.5;
/** In less time than this caches are still filling, and a slope says nothing. */
const leastSeconds = 180;

/** Whether the server's memory is flat in the second half. */
export function memoryMeasured(memory: readonly MemorySample[], seconds: number): Measured[] {
  const megabytes = 1024 ** 2;
  const peak = Math.max(...memory.map(({ bytes }) => bytes)) / megabytes;
  const slope = (60 * memorySlope(memory)) / megabytes;
  const told = seconds >= leastSeconds;
  return [
    { what: 'memory of the server at most', figure: `${peak.toFixed(0)} MB` },
    {
      what: 'its slope in the second half',
      figure: `${slope.toFixed(2)} MB a minute`,
      aim: told ? `< ${flat} MB a minute` : 'judged from 3 minutes on',
      ...(told ? { holds: slope < flat } : {}),
    },
  ];
}
