import { regionDistances } from '@yanzhen/evidence/tables';
import { presenceOf, proximity, relatednessDensity } from '@yanzhen/science/advantage';
import type { InputOutputTable } from '@yanzhen/science/chains';
import { distances } from '@yanzhen/science/chains/estimate';
import type { Matrix } from '@yanzhen/science/labelled';
import {
  industrialGradient,
  LOCATION_BOUND,
  linkedShare,
  roomOf,
  type TransferFigures,
} from '@yanzhen/science/partners';
import { tradableColumns } from '@yanzhen/science/rivalry';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { cut, type Figures, yearIn } from '../figures/index.ts';
import { select } from '../figures/select.ts';
import { openStructure, type Structure } from '../rivalry/structure.ts';
import { measureFor, type RoleFigures } from './measures.ts';
import { missingNote } from './notes.ts';
import type { TransferInput } from './propose-input.ts';
import { emissionsLike, tableEmissions } from './table-emissions.ts';

/** Everything transfers are searched in, with what is missing said in notes. */
export interface Opened {
  readonly figures: Figures;
  readonly structure: Structure;
  readonly year: number;
  readonly transfer: TransferFigures;
  /** 1 for each column that is looked at: tradable, and not tied to its place. */
  looked(matrix: Matrix): Uint8Array;
  readonly valueAdded: RoleFigures | undefined;
  readonly jobs: RoleFigures | undefined;
  readonly emissions: RoleFigures | undefined;
  readonly labour: RoleFigures | undefined;
  readonly capital: RoleFigures | undefined;
  /** Proximity of industries. */
  readonly nearby: Matrix;
  /** Deliveries between industries, `industries × industries`. */
  readonly flows: Float64Array | undefined;
  /** Budgets with the dataset's own codes of regions. */
  readonly budgets: TransferInput['budgets'];
  readonly conventions: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
  /** Any figure that enters is an estimate. */
  readonly estimate: boolean;
}

/** Opens the dataset and what there is beside it: an earlier year, labour, capital, a table, places, budgets. */
export async function openTransfer(context: OperationContext, input: TransferInput): Promise<Opened> {
  const structure = await openStructure(context, input);
  const { figures } = structure;
  const year = yearIn(figures, input.year);
  const before = earlierYear(figures.years, year, input.earlier);
  const { matrices, notes } = cut(figures, before === undefined ? [year] : [year, before]);
  const amounts = matrices[0]!;
  const presence = presenceOf(amounts, { threshold: input.threshold });
  const nearby = proximity(presence);
  const density = relatednessDensity(presence, nearby, { self: false });
  const valueAdded = await measureFor(context, input, 'value_added', input.value_added, amounts, year);
  const jobs = await measureFor(context, input, 'jobs', input.jobs, amounts, year);
  const labour =
    input.labour === undefined ? jobs : await measureFor(context, input, 'jobs', input.labour, amounts, year);
  const capital = await measureFor(context, input, 'capital', input.capital, amounts, year);
  const flows = await flowsFor(context, input, amounts, figures);
  const emissions =
    (await measureFor(context, input, 'emissions', input.emissions, amounts, year)) ??
    (flows?.year === year ? flows.emissions : undefined);
  const distance = distanceBetween(amounts.rows, figures, input.places);
  const budgets = budgetsIn(input, figures, amounts.rows);
  const room = roomOf(amounts.rows, budgets);
  const bound = boundCodes(input.location_bound, figures);
  const missing = [
    ...(before === undefined ? [missingNote('losing')] : []),
    ...(valueAdded === undefined || labour === undefined ? [missingNote('gradient')] : []),
    ...(flows === undefined ? [missingNote('linked')] : []),
    ...(distance === undefined ? [missingNote('nearness')] : []),
    ...(input.budgets.length === 0 ? [missingNote('room')] : []),
    ...(valueAdded === undefined ? [missingNote('value_added')] : []),
    ...(jobs === undefined ? [missingNote('jobs')] : []),
    ...(emissions === undefined ? [missingNote('emissions')] : []),
  ];
  return {
    ...{ figures, structure, year, valueAdded, jobs, emissions, labour, capital, nearby, budgets },
    flows: flows?.values,
    transfer: {
      ...{ amounts, presence, density },
      ...(before !== undefined && { earlier: { amounts: matrices[1]!, years: year - before } }),
      ...(valueAdded !== undefined &&
        labour !== undefined && {
          gradient: industrialGradient(
            {
              ...{ amounts, valueAdded: valueAdded.matrix, labour: labour.matrix },
              ...(capital !== undefined && { capital: capital.matrix }),
            },
            input.gradient,
          ),
        }),
      ...(flows !== undefined && { linked: linkedShare(presence, flows.values) }),
      ...(distance !== undefined && { distance }),
      ...(input.budgets.length > 0 && { room }),
    },
    looked: (matrix) => lookedAt(matrix, structure, bound),
    conventions: {
      ...structure.conventions,
      location_bound: bound.length > 0 ? `apart: ${bound.join(' ')}` : 'include',
      presence: `location quotient ≥ ${input.threshold}`,
      density: 'without the industry itself',
      ...(emissions !== undefined && { emissions: emissions.code }),
      ...(before !== undefined && { losing: `from ${before} to ${year}` }),
      ...(labour !== undefined && {
        gradient: `${input.gradient}; labour: ${labour.code}; capital: ${capital?.code ?? 'none'}`,
      }),
    },
    notes: [...structure.notes, ...notes, ...missing],
    estimate:
      [valueAdded, jobs, labour, capital, emissions].some((one) => one?.estimate === true) || flows?.estimate === true,
  };
}

/** The year asked for, or the latest at least five years before, or the first there is. */
function earlierYear(years: readonly number[], year: number, asked: number | undefined): number | undefined {
  if (asked !== undefined) return years.includes(asked) && asked < year ? asked : undefined;
  return years.findLast((one) => one <= year - 5) ?? years.find((one) => one < year);
}

/** Deliveries between industries over all regions of the table; undefined where there is no table or its sectors are others. */
async function flowsFor(context: OperationContext, { table }: TransferInput, amounts: Matrix, { dataset }: Figures) {
  if (table === undefined) return undefined;
  const { table: given, info } = await context.tables.load(table);
  if (info.sectorScheme !== dataset.info.industryScheme) return undefined;
  const emitted = tableEmissions(given);
  const { estimate, year } = info;
  const emissions: RoleFigures | undefined = emitted && {
    ...{ code: emitted.name, unit: emitted.unit, estimate },
    matrix: emissionsLike(given, emitted, amounts),
  };
  return { values: sectorFlows(given, amounts.columns), estimate, year, emissions };
}

/** Intermediate deliveries from sector to sector, summed over regions, in the order of the columns given. */
export function sectorFlows({ nodes, intermediate }: InputOutputTable, columns: readonly string[]): Float64Array {
  const m = columns.length;
  const number = new Map(columns.map((code, j) => [code, j]));
  const sector = nodes.map((node) => number.get(node.sector) ?? -1);
  const flows = new Float64Array(m * m);
  for (let i = 0; i < nodes.length; i++) {
    if (sector[i]! < 0) continue;
    for (let j = 0; j < nodes.length; j++) {
      if (sector[j]! >= 0) flows[sector[i]! * m + sector[j]!]! += Math.max(0, intermediate[i * nodes.length + j]!);
    }
  }
  return flows;
}

/** Kilometres between regions: from the places given, or between provincial capitals. */
function distanceBetween(
  rows: readonly string[],
  figures: Figures,
  places: TransferInput['places'],
): Float64Array | undefined {
  if (places === undefined) {
    return figures.dataset.info.regionScheme === 'gbt2260' ? regionDistances(rows) : undefined;
  }
  const at = rows.map((code) => places[code]);
  if (at.some((one) => one === undefined)) return undefined;
  return distances(at.map((one) => ({ latitude: one![0], longitude: one![1] })));
}

function budgetsIn({ budgets }: TransferInput, { dataset }: Figures, rows: readonly string[]) {
  return budgets.map((budget) => ({ ...budget, region: rows[select(dataset.info, 'region', rows, budget.region)]! }));
}

/** Codes of the industries tied to their place that are set apart. */
export function boundCodes(choice: TransferInput['location_bound'], { dataset }: Figures): readonly string[] {
  return choice === 'apart' ? (LOCATION_BOUND[dataset.info.industryScheme] ?? []) : [];
}

/** 1 for each column that is tradable and not tied to its place. */
export function lookedAt(matrix: Matrix, structure: Structure, bound: readonly string[]): Uint8Array {
  const movable = tradableColumns(matrix.columns, bound, structure.figures.classification);
  return structure.tradable(matrix).map((yes, j) => yes * movable[j]!);
}
