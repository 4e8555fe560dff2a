import { ImportError } from '../readers/import-error.ts';
import type { ReadLimits } from '../readers/limits.ts';
import { Dictionary, longestLabel } from './dictionary.ts';
import type { KeyName } from './mapping.ts';

/** The code of a key that neither the row nor the column nor the mapping gives. */
export const noLabel = 0xffff_ffff;

const labels: Record<KeyName, { zh: string; en: string }> = {
  region: { zh: '地区', en: 'region' },
  industry: { zh: '行业', en: 'industry' },
  year: { zh: '年份', en: 'year' },
  measure: { zh: '指标', en: 'measure' },
  unit: { zh: '单位', en: 'unit' },
};

/**
 * Facts as they stand in the file: labels by number, values as read, one per position of the
 * parallel columns, of which the first `length` positions are used. NaN is “reported as missing”.
 */
export class RawFacts {
  readonly dictionaries: Record<KeyName, Dictionary>;
  length = 0;
  region = new Uint32Array(1 << 16);
  industry = new Uint32Array(1 << 16);
  year = new Uint32Array(1 << 16);
  measure = new Uint32Array(1 << 16);
  unit = new Uint32Array(1 << 16);
  value = new Float64Array(1 << 16);
  row = new Uint32Array(1 << 16);

  constructor(file: string, limits: ReadLimits) {
    const make = (key: KeyName) => new Dictionary(limits.labels, (what) => labelError(what, file, key, limits.labels));
    this.dictionaries = {
      region: make('region'),
      industry: make('industry'),
      year: make('year'),
      measure: make('measure'),
      unit: make('unit'),
    };
  }

  add(region: number, industry: number, year: number, measure: number, unit: number, value: number, row: number): void {
    const at = this.length++;
    if (at === this.value.length) this.grow();
    this.region[at] = region;
    this.industry[at] = industry;
    this.year[at] = year;
    this.measure[at] = measure;
    this.unit[at] = unit;
    this.value[at] = value;
    this.row[at] = row;
  }

  private grow(): void {
    const size = this.value.length * 2;
    this.region = wider(this.region, size);
    this.industry = wider(this.industry, size);
    this.year = wider(this.year, size);
    this.measure = wider(this.measure, size);
    this.unit = wider(this.unit, size);
    this.row = wider(this.row, size);
    const value = new Float64Array(size);
    value.set(this.value);
    this.value = value;
  }
}

function wider(column: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(size);
  out.set(column);
  return out;
}

function labelError(what: 'many' | 'long', file: string, key: KeyName, max: number): ImportError {
  const { zh, en } = labels[key];
  const text =
    what === 'many'
      ? {
          zh: `作为“${zh}”的列有超过 ${max} 个不同的值。`,
          en: `The column taken as ${en} has more than ${max} different values.`,
        }
      : {
          zh: `作为“${zh}”的列有超过 ${longestLabel} 个字符的文字。`,
          en: `The column taken as ${en} has a text of more than ${longestLabel} characters.`,
        };
  const advice = { zh: '请检查映射是否选对了列。', en: 'Check that the mapping names the right column.' };
  return new ImportError(`too-${what}-labels`, text, { kind: 'limit', place: { file }, advice });
}
