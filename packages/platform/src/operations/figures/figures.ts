import type { Dataset, MeasureInfo, Unit } from '@yanzhen/evidence/dataset';
import { UserError } from '@yanzhen/evidence/errors';
import { findScheme } from '@yanzhen/evidence/schemes';
import {
  type AbsentRule,
  type Classification,
  type FactMatrix,
  leafColumns,
  type Matrix,
  matrix,
  matrixAtLevel,
  matrixOf,
  yearsOf,
} from '@yanzhen/science/labelled';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { type ChosenRegions, chosenNotes, chosenRegions } from './chosen-regions.ts';
import { keptRegions } from './regions.ts';

/** The choices of `figureFields`. */
export interface FigureChoice {
  readonly dataset: string;
  readonly measure?: string | undefined;
  readonly absent?: AbsentRule | undefined;
  readonly region_level?: number | undefined;
  readonly level?: number | undefined;
  readonly regions?: readonly string[] | undefined;
}

/** A measure of a dataset, ready to be cut into matrices. */
export interface Figures {
  readonly dataset: Dataset;
  readonly measure: MeasureInfo;
  readonly absent: AbsentRule;
  /** Years in which the measure has facts, ascending. */
  readonly years: readonly number[];
  /** The industries' classification: the scheme's units and the dataset's own. */
  readonly classification: Classification;
  readonly industryLevel: number | undefined;
  readonly regionLevel: number | undefined;
  /** The regions the analysis is confined to; undefined when it takes all of a level. */
  readonly chosen: ChosenRegions | undefined;
}

/** Matrices of some years with the same regions and industries, and what had to be left out for it. */
export interface Cut {
  readonly matrices: readonly Matrix[];
  readonly notes: readonly Note[];
  /** Cells reported as missing, or negative, or not listed where that means missing. */
  readonly missing: number;
}

/**
 * Loads the dataset and settles measure and reading of absent cells.
 * @throws UserError when the measure is unknown or has no year.
 */
export async function openFigures(context: OperationContext, choice: FigureChoice): Promise<Figures> {
  const dataset = await context.datasets.load(choice.dataset);
  const measure = measureOf(dataset, choice.measure);
  const years = yearsOf(dataset.facts, measure.code);
  if (years.length === 0) {
    throw new UserError('no-figures', {
      zh: `指标“${measure.name.zh}”在数据集中没有任何数值。`,
      en: `The measure “${measure.name.en}” has no figures in the dataset.`,
    });
  }
  const { info } = dataset;
  return {
    dataset,
    measure,
    absent: choice.absent ?? info.absent,
    years,
    classification: classificationOf(info.industryScheme, info.industries),
    industryLevel: choice.level,
    regionLevel: choice.region_level,
    chosen: choice.regions === undefined ? undefined : chosenRegions(info, choice.regions),
  };
}

function measureOf(dataset: Dataset, code: string | undefined): MeasureInfo {
  const { measures } = dataset.info;
  const found = code === undefined ? measures[0] : measures.find((measure) => measure.code === code);
  if (found !== undefined) return found;
  const known = measures.map((measure) => measure.code).join(', ');
  throw new UserError(
    'unknown-measure',
    { zh: `数据集中没有指标“${code ?? ''}”。`, en: `The dataset has no measure “${code ?? ''}”.` },
    { kind: 'absent', place: { field: 'measure' }, expected: { zh: known, en: known } },
  );
}

function classificationOf(scheme: string, units: readonly Unit[]): Classification {
  const listed = findScheme(scheme)?.units ?? [];
  return new Map([...listed, ...units].map((unit) => [unit.code, unit]));
}

/** The year asked for, or the latest. @throws UserError when the measure has no figures in it. */
export function yearIn(figures: Figures, year: number | undefined, fallback: 'first' | 'last' = 'last'): number {
  const chosen = year ?? figures.years.at(fallback === 'first' ? 0 : -1)!;
  if (figures.years.includes(chosen)) return chosen;
  const known = figures.years.join(', ');
  throw new UserError(
    'unknown-year',
    {
      zh: `指标“${figures.measure.name.zh}”没有 ${chosen} 年的数值。`,
      en: `The measure “${figures.measure.name.en}” has no figures for ${chosen}.`,
    },
    { kind: 'absent', place: { field: 'year' }, found: String(chosen), expected: { zh: known, en: known } },
  );
}

/**
 * The matrices of some years: regions of one level, industries without totals beside their parts (or at
 * the level asked for), negative amounts as missing. Labels are the same in every year.
 */
export function cut(figures: Figures, years: readonly number[]): Cut {
  const { facts, info } = figures.dataset;
  const notes: Note[] = [];
  const listed = years.map((year) => matrixOf(facts, figures.measure.code, year, figures.absent));
  const whole = listed.map((year) => year.matrix);
  const regions = keptRegions(info, whole, figures.regionLevel, notes, figures.chosen?.codes);
  if (figures.chosen !== undefined) {
    notes.push(
      ...chosenNotes(
        info,
        figures.chosen,
        regions.map((row) => info.regions[row]!.code),
      ),
    );
  }
  const rows = whole.map((year) => withRows(year, regions));
  noteNegatives(rows, notes);
  const leaf = leafColumns(stacked(rows), figures.classification);
  noteTotals(rows[0]!, leaf, notes);
  const { industryLevel } = figures;
  const matrices = rows.map((year) =>
    industryLevel === undefined
      ? withColumns(year, leaf)
      : matrixAtLevel(withColumns(year, leaf), industryLevel, figures.classification),
  );
  const missing = matrices.reduce((sum, { values }) => sum + countMissing(values), 0);
  if (missing > 0) notes.push(missingNote(missing, matrices));
  if (figures.absent === 'zero') noteUnlisted(listed, notes);
  return { matrices, notes, missing };
}

/** All years on top of one another, so that one decision on the columns serves them all. */
function stacked(years: readonly Matrix[]): Matrix {
  if (years.length === 1) return years[0]!;
  const { columns } = years[0]!;
  const values = new Float64Array(years.reduce((sum, year) => sum + year.values.length, 0));
  let at = 0;
  for (const year of years) {
    values.set(year.values, at);
    at += year.values.length;
  }
  return matrix(
    years.flatMap(({ rows }) => rows),
    columns,
    values,
  );
}

function withRows(source: Matrix, kept: readonly number[]): Matrix {
  if (kept.length === source.rows.length) return source;
  const m = source.columns.length;
  const values = new Float64Array(kept.length * m);
  kept.forEach((row, k) => values.set(source.values.subarray(row * m, (row + 1) * m), k * m));
  return matrix(
    kept.map((row) => source.rows[row]!),
    source.columns,
    values,
  );
}

function withColumns(source: Matrix, kept: Uint8Array): Matrix {
  if (!kept.includes(0)) return source;
  const columns = source.columns.filter((_, j) => kept[j] === 1);
  const values = source.values.filter((_, cell) => kept[cell % source.columns.length] === 1);
  return matrix(source.rows, columns, values);
}

function noteNegatives(years: readonly Matrix[], notes: Note[]): void {
  let count = 0;
  for (const { values } of years) {
    for (let cell = 0; cell < values.length; cell++) {
      if (!(values[cell]! < 0)) continue;
      values[cell] = Number.NaN;
      count++;
    }
  }
  if (count === 0) return;
  notes.push({
    code: 'negative-cells',
    level: 'caution',
    text: {
      zh: `${count} 个负值没有份额可言，按缺失处理。`,
      en: `${count} negative ${count === 1 ? 'cell has' : 'cells have'} no share and ${count === 1 ? 'is' : 'are'} read as missing.`,
    },
  });
}

function noteTotals(source: Matrix, leaf: Uint8Array, notes: Note[]): void {
  const left = source.columns.filter((_, j) => leaf[j] === 0);
  if (left.length === 0) return;
  const shown = left.slice(0, 10).join(', ') + (left.length > 10 ? ' …' : '');
  notes.push({
    code: 'industries-left-out',
    level: 'information',
    text: {
      zh: `${left.length} 个行业未计入（未报告，或与其上级、下级重复）：${shown}。`,
      en: `${left.length} industries left out (not reported, or counted in their parts or their total): ${shown}.`,
    },
  });
}

function countMissing(values: Float64Array): number {
  let count = 0;
  for (let cell = 0; cell < values.length; cell++) if (values[cell] !== values[cell]) count++;
  return count;
}

function noteUnlisted(years: readonly FactMatrix[], notes: Note[]): void {
  const unlisted = years.reduce((sum, year) => sum + year.unlisted, 0);
  if (unlisted === 0) return;
  const all = years.reduce((sum, { matrix: { values } }) => sum + values.length, 0);
  notes.push({
    code: 'unlisted-cells',
    level: 'information',
    text: {
      zh: `数据集的 ${all} 个单元格中有 ${unlisted} 个没有记录，按零读取。`,
      en: `${unlisted} of the dataset’s ${all} cells have no record and are read as zero.`,
    },
  });
}

function missingNote(missing: number, matrices: readonly Matrix[]): Note {
  const all = matrices.reduce((sum, { values }) => sum + values.length, 0);
  return {
    code: 'missing-cells',
    level: 'caution',
    text: {
      zh: `${all} 个单元格中有 ${missing} 个缺失，计算时跳过，未按零处理。`,
      en: `${missing} of ${all} cells are missing: they are skipped, not read as zero.`,
    },
  };
}
