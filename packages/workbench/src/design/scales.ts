import { mix, type Oklab, oklch, toHex } from './oklab.ts';
import type { ThemeMode } from './tokens.ts';

/** A continuous colour scale with what a legend needs. NaN and null have no colour: draw the no-data pattern. */
export interface ColourScale {
  readonly kind: 'sequential' | 'diverging';
  readonly colour: (value: number) => string;
  /** Position 0–1 of a value on the legend's ramp, clamped. */
  readonly position: (value: number) => number;
  /** Values to write below the ramp. */
  readonly ticks: readonly number[];
  /** The ramp's colours in order. */
  readonly steps: readonly string[];
  /** The ramp as CSS. */
  readonly gradient: string;
}

type Ramp = readonly Oklab[];

// Light grounds run from pale to deep, dark grounds from deep to bright: more is always further from the paper.
const sequentialRamp: Record<ThemeMode, Ramp> = {
  light: [oklch(0.935, 0.024, 182), oklch(0.79, 0.065, 188), oklch(0.59, 0.085, 196), oklch(0.35, 0.065, 206)],
  dark: [oklch(0.29, 0.022, 200), oklch(0.45, 0.06, 196), oklch(0.66, 0.09, 190), oklch(0.9, 0.075, 180)],
};
// Brown to teal stays apart for red-green and blue-yellow colour blindness.
const divergingRamp: Record<ThemeMode, Ramp> = {
  light: [
    oklch(0.46, 0.095, 58),
    oklch(0.73, 0.085, 72),
    oklch(0.955, 0.006, 100),
    oklch(0.7, 0.075, 190),
    oklch(0.4, 0.07, 200),
  ],
  dark: [
    oklch(0.78, 0.11, 70),
    oklch(0.52, 0.08, 62),
    oklch(0.29, 0.006, 200),
    oklch(0.53, 0.07, 194),
    oklch(0.82, 0.09, 186),
  ],
};

/** More is deeper, from `low` to `high`, evenly. */
export function sequential(low: number, high: number, mode: ThemeMode): ColourScale {
  const span = high - low || 1;
  const position = (value: number) => clamp((value - low) / span);
  return scale('sequential', sequentialRamp[mode], position, [low, low + span / 2, high]);
}

/** More is deeper on a square-root scale: for sizes, where a few regions dwarf the rest. */
export function sequentialRoot(high: number, mode: ThemeMode): ColourScale {
  const position = (value: number) => clamp(Math.sqrt(Math.max(0, value) / (high || 1)));
  return scale('sequential', sequentialRamp[mode], position, [0, high / 4, high]);
}

/** Around 0, evenly on both sides up to `reach`: for changes and standardised scores. */
export function aroundZero(reach: number, mode: ThemeMode): ColourScale {
  const position = (value: number) => clamp(0.5 + value / (2 * (reach || 1)));
  return scale('diverging', divergingRamp[mode], position, [-reach, 0, reach]);
}

/** Around 1 on a logarithmic scale: LQ of 2 is as far from 1 as LQ of ½. Ends at 1/reach and reach. */
export function aroundOne(reach: number, mode: ThemeMode): ColourScale {
  const position = (value: number) => (value <= 0 ? 0 : clamp(0.5 + Math.log(value) / (2 * Math.log(reach))));
  const ticks = [1 / reach, 1 / Math.sqrt(reach), 1, Math.sqrt(reach), reach];
  return scale('diverging', divergingRamp[mode], position, ticks);
}

/** Eight colours that stay apart for the colour-blind (after Okabe & Ito 2008, darkened for text contrast). */
export const categorical: Readonly<Record<ThemeMode, readonly string[]>> = {
  light: ['#0b6266', '#b35900', '#3d5fa8', '#a8366f', '#5d7a1f', '#7a5bb0', '#8a6d00', '#4d5a60'],
  dark: ['#62c4c3', '#f0a04b', '#8fb0ef', '#ea8fbd', '#a9c964', '#bba4ea', '#dcc154', '#a9b5ba'],
};

/**
 * A colour for each code of a page, the same wherever the code appears on it. The chosen code takes
 * the accent; the others follow in the order given, and beyond eight they repeat.
 */
export function colourOf(codes: readonly string[], mode: ThemeMode): (code: string) => string {
  const palette = categorical[mode];
  const index = new Map(codes.map((code, i) => [code, i]));
  return (code) => palette[(index.get(code) ?? palette.length - 1) % palette.length]!;
}

function scale(
  kind: ColourScale['kind'],
  ramp: Ramp,
  position: (value: number) => number,
  ticks: readonly number[],
): ColourScale {
  const steps = Array.from({ length: 65 }, (_, i) => toHex(along(ramp, i / 64)));
  return {
    kind,
    position,
    ticks,
    steps,
    colour: (value) => steps[Math.round(position(value) * 64)]!,
    gradient: `linear-gradient(to right, ${steps.filter((_, i) => i % 8 === 0).join(', ')})`,
  };
}

function along(ramp: Ramp, t: number): Oklab {
  const at = t * (ramp.length - 1);
  const i = Math.min(ramp.length - 2, Math.floor(at));
  return mix(ramp[i]!, ramp[i + 1]!, at - i);
}

function clamp(t: number): number {
  return Math.min(1, Math.max(0, t));
}
