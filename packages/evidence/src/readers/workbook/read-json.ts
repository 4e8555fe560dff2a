import { readFileSync } from 'node:fs';
import type { Cell } from '../cell.ts';
import { Fault, type ReadOrder } from './messages.ts';
import type { SheetSink } from './sink.ts';

/** Reads records from JSON: an array of objects, `{"data": [...]}`, or one object per line. */
export function readJson({ path, limits }: ReadOrder, sink: SheetSink): void {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  const records = recordsOf(parse(text));
  const names = new Map<string, number>();
  const rows: Cell[][] = [[]];
  for (const record of records) {
    const row: Cell[] = [];
    for (const [name, value] of Object.entries(record)) {
      let column = names.get(name);
      if (column === undefined) {
        column = names.size;
        if (column >= limits.columns) throw tooManyColumns(limits.columns);
        names.set(name, column);
        rows[0]!.push(name);
      }
      while (row.length <= column) row.push(null);
      row[column] = cellOf(value, name, rows.length);
    }
    sink.count(row, rows.length + 1);
    rows.push(row);
  }
  sink.sheet('json', rows);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (whole) {
    const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
    if (lines.length < 2 || !lines[0]!.trim().startsWith('{')) throw invalid(whole);
    return lines.map((line, i) => {
      try {
        return JSON.parse(line);
      } catch (error) {
        throw invalid(error, i + 1);
      }
    });
  }
}

function recordsOf(value: unknown): Record<string, unknown>[] {
  const list = Array.isArray(value) ? value : isObject(value) ? Object.values(value).find(Array.isArray) : undefined;
  if (list?.length && list.every(isObject)) return list;
  throw new Fault('json-shape', {
    zh: 'JSON 应为对象的数组，每个对象一行。',
    en: 'JSON must be an array of objects, one object per row.',
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown, name: string, row: number): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw new Fault('json-nested', {
    zh: `第 ${row} 个对象的“${name.slice(0, 60)}”不是单个值。`,
    en: `“${name.slice(0, 60)}” of object ${row} is not a single value.`,
  });
}

function invalid(cause: unknown, line?: number): Fault {
  const detail = cause instanceof Error ? cause.message.slice(0, 120) : '';
  return new Fault('json-invalid', {
    zh: `${line === undefined ? '' : `第 ${line} 行`}不是有效的 JSON：${detail}`,
    en: `${line === undefined ? 'This' : `Line ${line}`} is no valid JSON: ${detail}`,
  });
}

function tooManyColumns(most: number): Fault {
  return new Fault(
    'too-many-columns',
    { zh: `超过 ${most} 个字段。`, en: `There are more than ${most} fields.` },
    true,
  );
}
