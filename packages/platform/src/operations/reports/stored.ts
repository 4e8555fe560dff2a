import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import type { Named } from '../../store/types.ts';
import type { OperationContext } from '../context.ts';
import type { Evidence } from '../evidence.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { pageBlock } from '../printing/blocks.ts';
import { layOut } from './layout.ts';
import {
  figureChange,
  languages,
  partChoice,
  reportFigure,
  reportParameters,
  type StoredReport,
  storedReport,
} from './shapes.ts';
import { wordingOf } from './wording.ts';

/** The field that names a saved report. */
export const reportField = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
  .meta({ zh: '报告编号：小写字母、数字和连字符', en: 'Id of the report: lower-case letters, digits and hyphens' });

/** The revision that whoever writes has seen, so that nobody overwrites what another wrote meanwhile. */
export const seenField = z.int().min(0).optional().meta({ zh: '所依据的版本', en: 'The revision that was seen' });

/** A report as it is shown: what was chosen, what it says, where that comes from, what changed. */
export const shownReport = z.object({
  report: z.string(),
  ...{ title: z.string(), subtitle: z.string(), template: z.string(), language: languages },
  parameters: reportParameters,
  parts: z.array(
    z.object({
      ...partChoice.shape,
      title: z.string(),
      /** The recipe's own sentences, as they can be edited. */
      generated: z.string(),
      figures: z.array(reportFigure),
      problem: z.string().nullable(),
    }),
  ),
  blocks: z.array(pageBlock),
  sources: z.array(evidenceSchema),
  changes: z.array(figureChange),
  /** Null for what is not kept. */
  madeAt: z.string().nullable(),
  changedAt: z.string().nullable(),
  revision: z.number(),
  /** Data the report was made from of which there is a newer version. */
  newer: z.array(z.object({ input: z.string(), used: z.number(), newest: z.number() })),
  evidence: evidenceSchema,
});

export type ShownReport = z.output<typeof shownReport>;

/** @throws UserError when there is none of that id, or it was removed */
export async function openReport(context: OperationContext, id: string, removed = false): Promise<StoredReport> {
  const kept = await (await context.store()).reports.get(id);
  const report = kept === null ? undefined : reportOf(kept);
  if (report === undefined || (report.removedAt !== undefined) !== removed) throw noReport(id);
  return report;
}

export function reportOf({ value }: Named<unknown>): StoredReport {
  return storedReport.parse(value);
}

function noReport(id: string): UserError {
  return new UserError(
    'unknown-report',
    { zh: `没有报告“${id}”。`, en: `There is no report “${id}”.` },
    {
      kind: 'absent',
      found: id,
      advice: { zh: '用 yanzhen reports list 查看已有的报告。', en: 'List those there are with: yanzhen reports list' },
    },
  );
}

/** @throws UserError when the report was changed since it was seen */
export function checkSeen(report: StoredReport, seen: number | undefined): void {
  if (seen === undefined || seen === report.revision) return;
  throw new UserError(
    'report-changed',
    { zh: '这份报告在您打开之后被改过。', en: 'The report was changed since you opened it.' },
    {
      kind: 'conflict',
      place: { field: 'seen' },
      found: String(seen),
      expected: { zh: String(report.revision), en: String(report.revision) },
      advice: { zh: '请重新打开，再做修改。', en: 'Open it again and repeat the change.' },
    },
  );
}

/** The report as it is shown. */
export async function shown(
  id: string,
  report: StoredReport,
  operation: string,
  context: OperationContext,
): Promise<ShownReport> {
  const { blocks, sources } = layOut(report);
  const { title, subtitle, template, language, parameters, changes, madeAt, changedAt, revision } = report;
  return {
    ...{ report: id, title, subtitle, template, language, parameters },
    parts: report.parts.map((choice) => shownPart(choice, report)),
    ...{ blocks, sources: sources.map(plainEvidence), changes, madeAt, changedAt: changedAt ?? null, revision },
    newer: await newerInputs(sources, context),
    evidence: reportEvidence(operation, { report: id, revision }, sources),
  };
}

function shownPart(choice: StoredReport['parts'][number], { made, language }: StoredReport) {
  const part = made.find(({ id }) => id === choice.id);
  return {
    ...choice,
    title: part?.title ?? '',
    generated: part === undefined ? '' : wordingOf(part),
    figures: part?.figures ?? [],
    problem: part?.problem?.[language] ?? null,
  };
}

const plainEvidence = (evidence: Evidence): z.output<typeof evidenceSchema> => ({
  ...evidence,
  conventions: { ...evidence.conventions },
});

/** What the report rests on, put together from its sources. */
export function reportEvidence(
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
  sources: readonly Evidence[],
): z.output<typeof evidenceSchema> {
  const inputs = new Map(sources.flatMap((source) => source.inputs.map((input) => [input.hash, input] as const)));
  const estimate = sources.some((source) => source.estimate);
  return { operation, version: 1, parameters, inputs: [...inputs.values()], conventions: {}, estimate, notes: [] };
}

/** Datasets and tables that have a newer version than the one a figure rests on. */
async function newerInputs(sources: readonly Evidence[], context: OperationContext): Promise<ShownReport['newer']> {
  const used = new Map(
    sources.flatMap(({ inputs }) => inputs.map(({ dataset, version }) => [dataset, version] as const)),
  );
  const store = await context.store();
  const newer: ShownReport['newer'] = [];
  for (const [input, version] of used) {
    const newest = await newestVersion(input, store);
    if (newest !== undefined && newest > version) newer.push({ input, used: version, newest });
  }
  return newer;
}

async function newestVersion(
  id: string,
  { datasets, tables }: Awaited<ReturnType<OperationContext['store']>>,
): Promise<number | undefined> {
  for (const repository of [datasets, tables]) {
    const found = await repository.show(id).catch(() => undefined);
    if (found !== undefined) return found.version;
  }
  return undefined;
}
