import { presenceOf } from '@yanzhen/science/advantage';
import { levelsOf, type Matrix, matrixAtLevel } from '@yanzhen/science/labelled';
import {
  bundleOf,
  type Choice,
  concentrationChange,
  differentiationPool,
  exchangeOf,
  intensities,
  leadsOf,
  type Pool,
  parkPool,
  researchParts,
  searchPairs,
  type TwoLevels,
  transferEffect,
  transferParts,
  twoLevels,
  type Weights,
} from '@yanzhen/science/partners';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { cut } from '../figures/index.ts';
import { behindTransfer } from './behind.ts';
import { behindDifferentiation, behindPark, behindResearch } from './behind-forms.ts';
import { measureFor, type Role, type RoleFigures } from './measures.ts';
import { missingNote } from './notes.ts';
import type { Opened } from './opened.ts';
import { type Expected, type FormPool, NOTHING_KNOWN, type Parties } from './proposal.ts';
import type { ProposeInput } from './propose-input.ts';

/** Pools of the forms that rest on the dataset alone, or what keeps one from being proposed. */
export interface DatasetForms {
  readonly transfer: FormPool;
  readonly parks: FormPool;
  readonly examined: number;
}

export function transferForms(opened: Opened, choice: Choice, input: ProposeInput, weights: Weights): DatasetForms {
  const { transfer } = opened;
  const { rows } = transfer.amounts;
  const parts = transferParts(transfer, choice);
  const { pool, bundles, examined } = searchPairs('transfer', parts, weights, { bundle: input.bundle });
  const parks = parkPool(bundles, rows.length, transfer);
  const effect = effects(opened, input.share);
  const industriesOf = (k: number) => bundleOf(bundles, rows.length, parks.sender[k]!, parks.receiver[k]!);
  return {
    examined,
    transfer: {
      pool,
      parties: (k) => partiesIn(transfer.amounts, pool, k),
      expected: (k) => effect(pool.sender[k]!, pool.receiver[k]!, [pool.industry[k]!]),
      reliance: (k) => shareIn(transfer.amounts, pool.sender[k]!, [pool.industry[k]!]),
      behind: (k) => behindTransfer(opened, partiesIn(transfer.amounts, pool, k)),
    },
    parks: {
      pool: parks,
      parties: (k) => ({
        ...partiesIn(transfer.amounts, parks, k),
        industry: industriesOf(k)
          .map((i) => transfer.amounts.columns[i]!)
          .join(' '),
      }),
      expected: (k) => effect(parks.sender[k]!, parks.receiver[k]!, industriesOf(k)),
      reliance: (k) => shareIn(transfer.amounts, parks.sender[k]!, industriesOf(k)),
      behind: (k) => behindPark(opened, partiesIn(transfer.amounts, parks, k), bundles, industriesOf(k)),
    },
  };
}

function partiesIn({ rows, columns }: Matrix, pool: Pool, k: number): Parties {
  return {
    sender: rows[pool.sender[k]!]!,
    receiver: rows[pool.receiver[k]!]!,
    industry: columns[pool.industry[k]!]!,
    source: '',
    details: '',
  };
}

function shareIn({ columns, values }: Matrix, region: number, industries: readonly number[]): number {
  const row = values.subarray(region * columns.length, (region + 1) * columns.length);
  let total = 0;
  for (const value of row) if (value > 0) total += value;
  return industries.reduce((sum, i) => sum + row[i]!, 0) / total;
}

/** What moving a share of some industries brings and takes. */
function effects(opened: Opened, share: number) {
  const { amounts } = opened.transfer;
  const per = (account: RoleFigures | undefined) => account && intensities(amounts, account.matrix);
  const [value, jobs, carbon] = [per(opened.valueAdded), per(opened.jobs), per(opened.emissions)];
  return (sender: number, receiver: number, industries: readonly number[]): Expected => {
    const sum = (of: (triple: { sender: number; receiver: number; industry: number }) => number) =>
      industries.reduce((total, industry) => total + of({ sender, receiver, industry }), 0);
    const moved = sum((triple) => share * amounts.values[triple.sender * amounts.columns.length + triple.industry]!);
    const account = (intensity: Float64Array | undefined) => ({
      arises: intensity ? sum((triple) => transferEffect(amounts, intensity, triple, share).arises) : Number.NaN,
      ends: intensity ? sum((triple) => transferEffect(amounts, intensity, triple, share).ends) : Number.NaN,
    });
    const [added, work, emitted] = [account(value), account(jobs), account(carbon)];
    const [industry] = industries;
    return {
      ...NOTHING_KNOWN,
      ...{ moved, unit: opened.figures.measure.unit },
      ...{ valueAdded: added.arises, valueAddedEnds: added.ends, valueAddedUnit: opened.valueAdded?.unit ?? '' },
      ...{ jobs: work.arises, jobsEnd: work.ends, jobsUnit: opened.jobs?.unit ?? '' },
      ...{ carbon: emitted.arises - emitted.ends, carbonUnit: opened.emissions?.unit ?? '' },
      concentration:
        industries.length === 1
          ? concentrationChange(amounts, { sender, receiver, industry: industry! }, moved)
          : Number.NaN,
    };
  };
}

/** Research here, production there; a note where there are no data on research. */
export async function researchForm(
  context: OperationContext,
  opened: Opened,
  choice: Choice,
  input: ProposeInput,
  weights: Weights,
): Promise<FormPool | Note> {
  const { amounts, presence, distance, room } = opened.transfer;
  const found = await measureFor(context, input, 'research', input.research, amounts, opened.year);
  if (found === undefined) return missingNote('research');
  const figures = {
    ...{ amounts, presence, research: found.matrix },
    researchPresence: presenceOf(found.matrix, { threshold: input.threshold }),
    ...(distance !== undefined && { distance }),
    ...(room !== undefined && { room }),
  };
  const { pool } = searchPairs('research-production', researchParts(figures, choice), weights);
  return {
    pool,
    parties: (k) => partiesIn(amounts, pool, k),
    expected: () => NOTHING_KNOWN,
    reliance: () => Number.NaN,
    behind: (k) => behindResearch(opened, found, partiesIn(amounts, pool, k)),
  };
}

/** Differentiated development; a note where the classification has one level. */
export async function differentiationForm(
  context: OperationContext,
  opened: Opened,
  choice: Choice,
  input: ProposeInput,
): Promise<FormPool | Note> {
  const { year, figures, transfer } = opened;
  const { classification } = figures;
  const deep = cut({ ...figures, industryLevel: undefined }, [year]).matrices[0]!;
  const levels = levelsOf(deep, classification);
  const level = input.level ?? levels.at(-2);
  const finer = levels.find((one) => one > (level ?? Number.POSITIVE_INFINITY));
  if (level === undefined || finer === undefined) return missingNote('levels');
  const two = twoLevels(matrixAtLevel(deep, finer, classification), level, classification);
  const tradable = opened.looked(two.broad);
  const asked = input.industries === undefined ? undefined : new Set(chosenCodes(transfer.amounts, choice));
  const pool = differentiationPool(two, {
    threshold: input.threshold,
    choice: {
      ...choice,
      industries: tradable.map((yes, i) => yes * Number(asked?.has(two.broad.columns[i]!) ?? true)),
    },
    ...(transfer.distance !== undefined && { distance: transfer.distance }),
  });
  return {
    pool,
    parties: (k) => ({ ...partiesIn(two.broad, pool, k), details: leads(two, pool, k) }),
    expected: await exchanges(context, opened, input, { two, pool, finer }),
    reliance: () => Number.NaN,
    behind: (k) => behindDifferentiation(opened, two, partiesIn(two.broad, pool, k)),
  };
}

/** `430000: 171 172; 420000: 173`: what each of the two leads in. */
function leads(two: TwoLevels, pool: Pool, k: number): string {
  const { first, second } = leadsOf(two, pool.sender[k]!, pool.receiver[k]!, pool.industry[k]!);
  const named = (own: readonly number[]) =>
    own
      .slice(0, 3)
      .map((j) => two.deep.columns[j]!)
      .join(' ');
  return `${two.broad.rows[pool.sender[k]!]}: ${named(first)}; ${two.broad.rows[pool.receiver[k]!]}: ${named(second)}`;
}

/** What is expected when each moves a share of what the other leads in. */
async function exchanges(
  context: OperationContext,
  { year, figures, valueAdded, jobs, emissions }: Opened,
  input: ProposeInput,
  { two, pool, finer }: { readonly two: TwoLevels; readonly pool: Pool; readonly finer: number },
) {
  const account = async (role: Role, known: RoleFigures | undefined) => {
    const found =
      known && (await measureFor(context, { ...input, level: finer }, role, known.code, two.deep, year, false));
    return { unit: found?.unit ?? '', per: found && intensities(two.deep, found.matrix) };
  };
  const value = await account('value_added', valueAdded);
  const work = await account('jobs', jobs);
  const carbon = await account('emissions', emissions);
  return (k: number): Expected => {
    const pair = { sender: pool.sender[k]!, receiver: pool.receiver[k]!, industry: pool.industry[k]! };
    const of = (per: Float64Array | undefined) => exchangeOf(two, pair, input.share, per);
    const [added, employed, emitted] = [of(value.per), of(work.per), of(carbon.per)];
    return {
      ...NOTHING_KNOWN,
      ...{ moved: added.moved, unit: figures.measure.unit },
      ...{ valueAdded: added.arises, valueAddedEnds: added.ends, valueAddedUnit: value.unit },
      ...{ jobs: employed.arises, jobsEnd: employed.ends, jobsUnit: work.unit },
      ...{ carbon: emitted.arises - emitted.ends, carbonUnit: carbon.unit },
    };
  };
}

function chosenCodes({ columns }: Matrix, { industries }: Choice): string[] {
  return columns.filter((_, j) => (industries?.[j] ?? 1) === 1);
}
