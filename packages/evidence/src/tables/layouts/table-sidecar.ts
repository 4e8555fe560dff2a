import type { TableKind } from '@yanzhen/science/chains';
import type { Name } from '../../dataset/index.ts';
import { tableError } from '../errors.ts';

/** `table.json` beside the CSVs: what the figures themselves do not say. All of it may be left out. */
export interface TableSidecar {
  readonly kind?: TableKind;
  readonly unit?: string;
  readonly year?: number;
  readonly estimate?: boolean;
  readonly region?: string;
  readonly title?: Name;
  readonly source?: string;
  readonly licence?: string;
}

const kinds = ['competitive', 'non-competitive', 'multi-regional'];
const checks: Readonly<Record<keyof TableSidecar, (value: unknown) => boolean>> = {
  kind: (value) => kinds.includes(value as string),
  unit: isText,
  year: (value) => Number.isInteger(value),
  estimate: (value) => typeof value === 'boolean',
  region: isText,
  title: (value) =>
    typeof value === 'object' && value !== null && isText((value as Name).zh) && isText((value as Name).en),
  source: isText,
  licence: isText,
};

/** @throws ImportError naming the field that is not as it should be */
export function checkSidecar(text: string): TableSidecar {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong('', text);
  }
  if (typeof value !== 'object' || value === null) throw wrong('', text);
  const out: Record<string, unknown> = {};
  for (const [field, check] of Object.entries(checks)) {
    const found = (value as Record<string, unknown>)[field];
    if (found === undefined) continue;
    if (!check(found)) throw wrong(field, JSON.stringify(found));
    out[field] = found;
  }
  return out;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function wrong(field: string, found: string) {
  return tableError(
    'table-json',
    { zh: `table.json ${field} 读不懂。`, en: `table.json ${field} cannot be understood.` },
    {
      place: { file: 'table.json', ...(field === '' ? {} : { field }) },
      found: found.slice(0, 60),
      expected: {
        zh: `JSON 对象，字段：${Object.keys(checks).join('、')}；kind 为 ${kinds.join('、')}`,
        en: `a JSON object with the fields ${Object.keys(checks).join(', ')}; kind is one of ${kinds.join(', ')}`,
      },
    },
  );
}
