import { UserError } from '@yanzhen/evidence/errors';
import { nodeName, type TableDocument, type TableInfo } from '@yanzhen/evidence/tables';
import {
  type CoefficientScope,
  type InputOutputTable,
  importShares,
  inputCoefficients,
  type LeontiefSystem,
  leontiefSystem,
  NotProductiveError,
  withoutNodes,
} from '@yanzhen/science/chains';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import type { Evidence, Note } from '../evidence.ts';
import { tableReference } from '../upload.ts';
import { tableEvidence } from './table-fields.ts';

/** The fields of every analysis of one table. */
export const analysisFields = {
  table: tableReference(),
  scope: z.enum(['local', 'technical']).default('local').meta({
    zh: '系数口径：local 只计本表地区自产的投入；technical 计全部投入（竞争型表含进口和调入）',
    en: 'Coefficients: local counts only inputs made in the table’s regions; technical counts all (in a competitive table also imports and inflows)',
  }),
  drop: z.boolean().default(false).meta({
    zh: '去掉使 I − A 不可逆的节点后再算',
    en: 'Leave out nodes that make I − A not invertible, and go on',
  }),
};

type AnalysisInput = z.output<z.ZodObject<typeof analysisFields>>;

/** A table ready to be analysed, with what must be said about every result. */
export interface OpenedTable {
  readonly info: TableInfo;
  readonly table: InputOutputTable;
  readonly system: LeontiefSystem;
  /** Evidence of a result: the table, the conventions of its coefficients and the operation's own, the notes of both. */
  evidence(
    operation: string,
    parameters: Readonly<Record<string, unknown>>,
    conventions?: Readonly<Record<string, string>>,
    notes?: readonly Note[],
  ): Evidence;
}

/**
 * Loads a table and sets its system up.
 * @throws UserError that names the nodes at fault where the table is not productive and they are not to be dropped.
 */
export async function openTable(context: OperationContext, input: AnalysisInput): Promise<OpenedTable> {
  return openDocument(await context.tables.load(input.table), input);
}

/** Multipliers of so many nodes took 3.5 GB; two squares of this order fit the four gigabytes that a kernel can address. */
const mostNodes = 12_000;

function openDocument({ table: given, info }: TableDocument, { scope, drop }: AnalysisInput): OpenedTable {
  if (given.nodes.length > mostNodes) throw tooLarge(given.nodes.length);
  const { table, system, dropped } = productiveSystem(given, scope, drop);
  const notes = [...droppedNotes(given, dropped), ...importNotes(table, scope), ...unbalancedNotes(info)];
  return {
    info,
    table,
    system,
    evidence: (operation, parameters, conventions = {}, more = []) =>
      tableEvidence(operation, given === table ? parameters : { ...parameters, drop }, info, {
        conventions: { coefficients: coefficientConvention(table, scope), ...conventions },
        notes: [...notes, ...more],
      }),
  };
}

/** What the coefficients of a table are, by its kind. */
function coefficientConvention(table: InputOutputTable, scope: CoefficientScope): string {
  if (table.kind !== 'competitive') return `${table.kind}: domestic inputs`;
  return scope === 'local' ? 'competitive, local: (I − M̂)A' : 'competitive, technical: A with imports';
}

function productiveSystem(given: InputOutputTable, scope: CoefficientScope, drop: boolean) {
  let table = given;
  // Where each node of the table now at hand stood in the one given.
  let places = Array.from(given.nodes.keys());
  for (;;) {
    try {
      const system = leontiefSystem(inputCoefficients(table, scope));
      // A pivot that vanishes is noticed only by a factorisation; small systems are factorised at once.
      if (system.order <= 400) system.solve(new Float64Array(system.order));
      return { table, system, dropped: Array.from(given.nodes.keys()).filter((i) => !places.includes(i)) };
    } catch (error) {
      if (!(error instanceof NotProductiveError)) throw error;
      if (!drop || error.nodes.length === 0) throw notProductive(table, error);
      const gone = new Set(error.nodes);
      table = withoutNodes(table, gone);
      places = places.filter((_, k) => !gone.has(k));
    }
  }
}

function notProductive(table: InputOutputTable, { nodes, spectralRadius }: NotProductiveError): UserError {
  const names = nodes.slice(0, 10).map((node) => nodeName(table, node));
  const radius = Number.isNaN(spectralRadius) ? '' : `; ρ ≥ ${spectralRadius.toPrecision(4)}`;
  return new UserError(
    'not-productive',
    {
      zh: `${nodes.length} 个节点的投入不小于产出，里昂惕夫逆矩阵没有意义。`,
      en: `${nodes.length} nodes use at least as much as they make: the Leontief inverse has no meaning.`,
    },
    {
      place: { field: 'table' },
      found: `${names.join(', ')}${nodes.length > names.length ? ' …' : ''}${radius}`,
      expected: { zh: '投入系数矩阵的谱半径小于 1', en: 'a spectral radius of the coefficients below 1' },
      advice: {
        zh: '更正这些节点的数字，或去掉它们再算（命令行 --drop）。',
        en: 'Mend the figures of these nodes, or leave them out (--drop on the command line).',
      },
    },
  );
}

function tooLarge(nodes: number): UserError {
  return new UserError(
    'table-too-large',
    {
      zh: `这张表有 ${nodes} 个节点，超出可以分析的规模。`,
      en: `The table has ${nodes} nodes, more than can be analysed.`,
    },
    {
      kind: 'limit',
      place: { field: 'table' },
      found: String(nodes),
      expected: { zh: `不超过 ${mostNodes} 个节点`, en: `at most ${mostNodes} nodes` },
      advice: {
        zh: '请先用 chains aggregate 归并部门或地区。',
        en: 'Aggregate sectors or regions first (chains aggregate).',
      },
    },
  );
}

function droppedNotes(table: InputOutputTable, dropped: readonly number[]): Note[] {
  if (dropped.length === 0) return [];
  const names = dropped.map((node) => nodeName(table, node));
  return [
    {
      code: 'nodes-dropped',
      level: 'caution',
      text: {
        zh: `去掉了 ${dropped.length} 个使 I − A 不可逆的节点：${names.join('、')}。它们的供给视为表外投入。`,
        en: `${dropped.length} nodes that make I − A not invertible were left out: ${names.join(', ')}. What they deliver counts as from outside.`,
      },
    },
  ];
}

function importNotes(table: InputOutputTable, scope: CoefficientScope): Note[] {
  if (table.kind !== 'competitive') return [];
  if (scope === 'technical') {
    return [
      {
        code: 'technical-coefficients',
        level: 'caution',
        text: {
          zh: '技术系数包含进口和调入，结果不是本地效应。',
          en: 'Technical coefficients contain imports and inflows: results are not local effects.',
        },
      },
    ];
  }
  const { held } = importShares(table);
  if (held.length === 0) return [];
  const names = held.slice(0, 10).map((node) => nodeName(table, node));
  return [
    {
      code: 'import-shares-held',
      level: 'caution',
      text: {
        zh: `${held.length} 个节点的进口和调入超过区内使用或为负，份额按 0 到 1 截取：${names.join('、')}。`,
        en: `Imports of ${held.length} nodes exceed their use or are negative; their shares are held to 0–1: ${names.join(', ')}.`,
      },
    },
  ];
}

function unbalancedNotes({ quality }: TableInfo): Note[] {
  return quality
    .filter(({ rule }) => rule === 'row-balance' || rule === 'zero-output' || rule === 'negative-flow')
    .map(({ rule, count, text }) => ({
      code: rule,
      level: rule === 'zero-output' ? ('information' as const) : ('caution' as const),
      text: { zh: `${text.zh}（${count}）`, en: `${text.en} (${count})` },
    }));
}
