import { basename } from 'node:path';
import type { Name } from '../dataset/index.ts';
import { type UserError, wrongCell } from '../errors/index.ts';
import { readRows } from '../readers/read-rows.ts';
import { writtenNumber } from './written-number.ts';

/** A unit that is to take a share of a total. */
export interface SharedUnit {
  readonly unit: string;
  readonly prior: number;
  /** 0 where the file has none. */
  readonly lower: number;
  /** Infinity where the file has none. */
  readonly upper: number;
  /** What the unit itself aims at; NaN where the file has none. */
  readonly promised: number;
}

const columns = {
  unit: ['单位', '地区', '名称', '产业链', 'region', 'chain', 'name'],
  prior: ['先验', '先验份额', '基数', 'share', 'base'],
  lower: ['下限', 'minimum'],
  upper: ['上限', 'maximum'],
  promised: ['承诺', '自己的目标', '自定目标', 'target'],
};

/** Reads units with their prior shares and bounds. @throws UserError naming file, row and column. */
export async function readUnits(path: string, name = basename(path), signal?: AbortSignal): Promise<SharedUnit[]> {
  const rows = new Map<string, number>();
  const units: SharedUnit[] = [];
  await readRows(
    path,
    columns,
    ['lower', 'upper', 'promised'],
    ([unit = '', prior = '', lower = '', upper = '', promised = ''], row) => {
      if (unit === '') throw fault(name, row, 'unit', unit, { zh: '单位名称', en: 'the name of a unit' });
      const known = rows.get(unit);
      if (known !== undefined) {
        throw fault(name, row, 'unit', unit, {
          zh: `每个单位一行；已在第 ${known} 行`,
          en: `one row per unit; it stands in row ${known}`,
        });
      }
      rows.set(unit, row);
      const amount = (column: string, text: string, absent: number) => {
        if (text === '') return absent;
        const value = writtenNumber(text);
        if (!(value >= 0 && value < Infinity))
          throw fault(name, row, column, text, { zh: '零或正数', en: 'zero or a positive number' });
        return value;
      };
      units.push({
        unit,
        prior: amount('prior', prior, 0),
        lower: amount('lower', lower, 0),
        upper: amount('upper', upper, Number.POSITIVE_INFINITY),
        promised: amount('promised', promised, Number.NaN),
      });
    },
    signal,
    name,
  );
  return units;
}

function fault(file: string, row: number, column: string, found: string, expected: Name): UserError {
  return wrongCell('unit-row', { file, row, column }, found, expected);
}
