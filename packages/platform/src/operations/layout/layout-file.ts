import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type PlanLine,
  readCapacitatedMedian,
  readLayout,
  readMedianGraph,
  readOrLibrary,
  readPlan,
  readSingleSource,
} from '@yanzhen/evidence/layouts';
import type { FacilityInstance } from '@yanzhen/science/layout/facilities';
import type { LayoutInstance } from '@yanzhen/science/layout/regional';
import { z } from 'zod';
import type { Evidence, Note } from '../evidence.ts';
import { type Upload, upload } from '../upload.ts';

const instanceFormats = ['json', 'orlib-cap', 'sscflp', 'pmedcap', 'pmed'] as const;

/** The file of a layout problem in any format. */
export const anyInstanceFields = {
  instance: upload({ zh: '布局问题的文件', en: 'File of the layout problem' }),
  instanceFormat: z.enum(instanceFormats).default('json').meta({
    zh: '文件格式：json 为本项目格式，其余为公开的选址算例格式',
    en: 'Format: json is this project’s own, the others are those of published location problems',
  }),
  capacity: z.number().positive().optional().meta({
    zh: 'orlib-cap 文件中写作“capacity”的容量',
    en: 'The capacity where an orlib-cap file says “capacity”',
  }),
};

/** The file of a layout of regions, in the project's own format. */
export const layoutFields = {
  instance: upload({ zh: '布局问题的文件（json 格式）', en: 'File of the layout problem (json)' }),
};

/** Who serves a market when regions plan apart. */
export const marketRule = z.enum(['home-first', 'first-come']).default('home-first').meta({
  zh: '谁供给市场：home-first 本地可收回本地市场；first-come 先到先得',
  en: 'Who serves a market: home-first (a region may take its own back) or first-come',
});

/** How long and how exactly to solve. */
export const limitFields = {
  seconds: z.number().min(0.1).max(86_400).default(60).meta({ zh: '时间上限（秒）', en: 'Time limit in seconds' }),
  gap: z.number().min(0).max(1).default(1e-6).meta({ zh: '相对差距达到此值即停', en: 'Relative gap at which to stop' }),
};

export type OpenedInstance =
  | { readonly kind: 'facilities'; readonly instance: FacilityInstance }
  | { readonly kind: 'regional'; readonly instance: LayoutInstance };

interface Given {
  readonly instance: Upload;
  readonly instanceFormat: (typeof instanceFormats)[number];
  readonly capacity?: number | undefined;
}

/** Reads a layout problem. @throws UserError that names the place at fault */
export async function openInstance({ instance: file, instanceFormat, capacity }: Given): Promise<OpenedInstance> {
  if (instanceFormat === 'json') return { kind: 'regional', instance: await openLayout(file) };
  const text = await readFile(file.path, 'utf8');
  const read = {
    'orlib-cap': () => readOrLibrary(text, file.name, capacity),
    sscflp: () => readSingleSource(text, file.name),
    pmedcap: () => readCapacitatedMedian(text, file.name),
    pmed: () => readMedianGraph(text, file.name),
  }[instanceFormat];
  return { kind: 'facilities', instance: read() };
}

/** Reads a layout of regions. @throws UserError that names the part at fault */
export async function openLayout(file: Upload): Promise<LayoutInstance> {
  return readLayout(await readFile(file.path, 'utf8'), file.name);
}

/** Reads a plan. @throws UserError that names the row at fault */
export async function openPlan(file: Upload): Promise<PlanLine[]> {
  return readPlan(await readFile(file.path, 'utf8'), file.name);
}

/** The hash of a file's bytes: pieces of another file are other pieces. */
export async function hashOf(file: Upload): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file.path))
    .digest('hex');
}

/** The evidence of a result that comes from files alone: parameters with the files' names, never their paths. */
export function layoutEvidence(
  operation: string,
  input: Readonly<Record<string, unknown>>,
  conventions: Readonly<Record<string, string>> = {},
  notes: readonly Note[] = [],
  version = 1,
): Evidence {
  const parameters = Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, isUpload(value) ? value.name : value]),
  );
  return { operation, version, parameters, inputs: [], conventions, estimate: false, notes };
}

function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'path' in value && 'name' in value;
}
