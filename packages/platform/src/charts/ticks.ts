/** A value on a scale and how it is written. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/**
 * Round values around what is shown, four to seven of them, evenly apart. Zero is among them where it lies within, or
 * less than half the span of the values away from them.
 */
export function niceTicks(values: readonly number[]): Tick[] {
  const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const span = most - least;
  const low = least > 0 && least < span / 2 ? 0 : least;
  const high = most < 0 && -most < span / 2 ? 0 : most;
  const step = niceStep(high > low ? (high - low) / 4 : Math.abs(high) / 2 || 1);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks: Tick[] = [];
  const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  for (let at = from; at <= Math.max(to, from + 1); at++) {
    ticks.push({ value: at * step, text: (at * step).toFixed(digits).replace(/^-(?=0(\.0*)?$)/, '') });
  }
  return ticks;
}

/** 1, 2 or 5 times a power of ten, the nearest below or at the size. */
function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size) + 1e-9);
  const times = size / power;
  return (times >= 5 ? 5 : times >= 2 ? 2 : 1) * power;
}
