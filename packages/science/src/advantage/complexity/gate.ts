import type { Matrix } from '../../labelled/index.ts';
import type { ComplexityIndex } from './complexity-index.ts';
import { connectivityOf } from './connectivity.ts';
import type { Presence } from './presence.ts';
import { type Totals, totalsOf } from './totals.ts';

/** What a gate looks at; each has one check. */
export type GateQuestion =
  | 'coverage'
  | 'regions-without-data'
  | 'industries-without-data'
  | 'ties'
  | 'connectivity'
  | 'eigen-gap'
  | 'sign';

/** One answer of the gate. `level` says whether results stand, stand with care, or are refused. */
export interface GateCheck {
  readonly question: GateQuestion;
  readonly level: 'information' | 'caution' | 'refusal';
  /** What was found, and what it is measured against where there is a limit. */
  readonly found: number;
  readonly limit: number;
  /** The regions or industries concerned; for connectivity the regions outside the largest part. */
  readonly units: readonly string[];
}

/** Below this share of reported cells, totals and therefore every quotient rest on partial data. */
const LEAST_COVERAGE = 0.8;
/** An ECI ordering is read with care when the second eigenvalue leads the third by less than this. */
const CLEAR_GAP = 0.05;
/** And when its sign hangs on a weaker correlation with diversity: a few regions can then turn it round. */
const CLEAR_SIGN = 0.5;

/**
 * Looks at the data before anybody reads results: coverage, empty units, ties, connectivity of the presence graph,
 * eigen-gap, and how firmly the sign of ECI is fixed. One answer per question, always all of them.
 */
export function validityGate(
  x: Matrix,
  presence: Presence,
  index: ComplexityIndex,
  totals: Totals = totalsOf(x),
): GateCheck[] {
  const coverage = x.values.length === 0 ? 0 : 1 - presence.unknown / x.values.length;
  const idle = (labels: readonly string[], sums: Float64Array) => labels.filter((_, k) => !(sums[k]! > 0));
  const regions = idle(x.rows, totals.row);
  const industries = idle(x.columns, totals.column);
  return [
    {
      question: 'coverage',
      level: coverage === 0 ? 'refusal' : coverage < LEAST_COVERAGE ? 'caution' : 'information',
      found: coverage,
      limit: LEAST_COVERAGE,
      units: [],
    },
    ...emptyUnits('regions-without-data', regions),
    ...emptyUnits('industries-without-data', industries),
    {
      question: 'ties',
      level: presence.ties > 0 && presence.tolerance > 0 ? 'caution' : 'information',
      found: presence.ties,
      limit: presence.tolerance,
      units: [],
    },
    connectivityCheck(presence),
    spectrumCheck(index),
    {
      question: 'sign',
      level: index.diversityCorrelation < CLEAR_SIGN ? 'caution' : 'information',
      found: index.diversityCorrelation,
      limit: CLEAR_SIGN,
      units: [],
    },
  ];
}

function emptyUnits(question: GateQuestion, units: readonly string[]): GateCheck[] {
  return [{ question, level: units.length > 0 ? 'caution' : 'information', found: units.length, limit: 0, units }];
}

function connectivityCheck({ incidence, regions }: Presence): GateCheck {
  const { components, region } = connectivityOf(incidence);
  return {
    question: 'connectivity',
    level: components === 1 ? 'information' : 'refusal',
    found: components,
    limit: 1,
    units: regions.filter((_, r) => region[r]! > 0),
  };
}

function spectrumCheck({ eigenGap, refusal }: ComplexityIndex): GateCheck {
  const level = refusal !== undefined ? 'refusal' : eigenGap < CLEAR_GAP ? 'caution' : 'information';
  return { question: 'eigen-gap', level, found: eigenGap, limit: CLEAR_GAP, units: [] };
}
