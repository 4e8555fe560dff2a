import type { DatasetInfo, MeasureInfo, Unit } from '@yanzhen/evidence/dataset';
import type { Text } from '../words/index.ts';

/** A dataset as pages use it: what is known about it, the measure and year in the address, names by code. */
export interface DatasetView {
  /** Id with version, as operations and the address take it. */
  readonly reference: string;
  readonly info: DatasetInfo;
  readonly measure: MeasureInfo;
  readonly year: number;
  readonly regionName: (code: string) => Text;
  readonly industryName: (code: string) => Text;
}

/** What operations need to know which figures are meant. */
export interface Scope {
  readonly dataset: string;
  readonly measure: string;
  readonly year: number;
}

interface Asked {
  readonly measure?: string | undefined;
  readonly year?: string | undefined;
}

/** The scope with what an analysis is confined to, where it is confined at all. */
export function confined<S extends object>(scope: S, within: string | undefined): S & { regions?: readonly string[] } {
  return within === undefined ? scope : { ...scope, regions: [within] };
}

/** The view of a dataset that the address asks for; what the dataset does not have falls back to its first measure and last year. */
export function viewOf(info: DatasetInfo, asked: Asked): DatasetView {
  const measure = info.measures.find((m) => m.code === asked.measure) ?? info.measures[0];
  if (measure === undefined) throw new RangeError(`The dataset ${info.id} has no measure.`);
  const year = Number(asked.year);
  return {
    reference: `${info.id}@${info.version}`,
    info,
    measure,
    year: info.years.includes(year) ? year : Math.max(...info.years),
    regionName: namer(info.regions),
    industryName: namer(info.industries),
  };
}

export function scopeOf({ reference, measure, year }: DatasetView): Scope {
  return { dataset: reference, measure: measure.code, year };
}

function namer(units: readonly Unit[]): (code: string) => Text {
  const names = new Map(units.map((unit) => [unit.code, unit.name]));
  return (code) => names.get(code) ?? { zh: code, en: code };
}
