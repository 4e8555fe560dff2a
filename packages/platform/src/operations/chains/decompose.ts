import { UserError } from '@yanzhen/evidence/errors';
import { nodeName } from '@yanzhen/evidence/tables';
import { decompose as decomposeYears } from '@yanzhen/science/chains';
import { z } from 'zod';
import { inputReference } from '../input-evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { tableReference } from '../upload.ts';
import { chosenAccounts } from './accounts.ts';
import { nodeColumns, nodeTexts } from './nodes.ts';
import { analysisFields, type OpenedTable, openTable } from './opened-table.ts';

/** What made an account change between two years. */
export const decompose = defineOperation({
  name: 'chains.decompose',
  version: 1,
  summary: { zh: '两年之间的结构分解', en: 'Structural decomposition of two years' },
  description: {
    zh: '把产出、增加值或排放在两张表之间的变化分解为：单位产出强度、投入结构、最终需求构成和最终需求总量四项，取两种极分解的平均。两张表须有相同的地区、部门和可比价格。',
    en: 'Splits the change of output, value added or emissions between two tables into intensity per output, input structure, mix of final demand and its level: the mean of the two polar forms. Both tables must have the same regions and sectors, and comparable prices.',
  },
  input: z.object({
    table: analysisFields.table,
    after: tableReference({
      zh: '后一年的表（编号、编号@版本或哈希；命令行中也可以是路径）',
      en: 'The later table: id, id@version or hash; on the command line also a path',
    }),
    scope: analysisFields.scope,
    account: z.string().optional().meta({
      zh: '账户；不填则分解产出',
      en: 'Account; output where none is named',
    }),
  }),
  output: table({
    ...nodeColumns,
    change: { type: 'number', describe: { zh: '变化', en: 'Change' } },
    intensity: { type: 'number', describe: { zh: '单位产出强度的作用', en: 'Effect of intensity per output' } },
    technology: { type: 'number', describe: { zh: '投入结构的作用', en: 'Effect of input structure' } },
    mix: { type: 'number', describe: { zh: '最终需求构成的作用', en: 'Effect of the mix of final demand' } },
    level: { type: 'number', describe: { zh: '最终需求总量的作用', en: 'Effect of the level of final demand' } },
  }),
  positional: ['table', 'after'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const before = await openTable(context, { ...input, drop: false });
    const after = await openTable(context, { table: input.after, scope: input.scope, drop: false });
    assertSameNodes(before, after);
    const result = decomposeYears(yearOf(before, input.account), yearOf(after, input.account));
    const evidence = before.evidence('chains.decompose', input, { decomposition: 'mean of two polar forms' }, [
      {
        code: 'polar-spread',
        level: result.spread > 0.5 ? 'caution' : 'information',
        text: {
          zh: `两种极分解的最大差别为最大变化的 ${(100 * result.spread).toFixed(1)}%。现价表的变化含价格变化。`,
          en: `The two polar forms differ by at most ${(100 * result.spread).toFixed(1)} % of the largest change. Tables in current prices contain price changes.`,
        },
      },
    ]);
    return {
      columns: {
        ...nodeTexts(before.table),
        change: result.change,
        intensity: result.intensity,
        technology: result.technology,
        mix: result.mix,
        level: result.level,
      },
      length: result.change.length,
      evidence: {
        ...evidence,
        inputs: [...evidence.inputs, inputReference(after.info)],
        estimate: before.info.estimate || after.info.estimate,
      },
    };
  },
});

function yearOf({ table: given, system }: OpenedTable, account: string | undefined) {
  const n = system.order;
  const coefficients =
    account === undefined ? new Float64Array(n).fill(1) : chosenAccounts(given, account)[0]!.coefficients;
  const { values } = system.coefficients;
  // Final demand is what the coefficients leave of output, so that the parts add up to the published change.
  const finalDemand = given.output.map((x, i) => {
    let rest = x;
    for (let j = 0; j < n; j++) rest -= values[i * n + j]! * given.output[j]!;
    return rest;
  });
  return { system, coefficients, finalDemand };
}

function assertSameNodes(before: OpenedTable, after: OpenedTable): void {
  const count = Math.max(before.table.nodes.length, after.table.nodes.length);
  for (let i = 0; i < count; i++) {
    const [a, b] = [before, after].map(({ table: given }) => (i < given.nodes.length ? nodeName(given, i) : '—'));
    if (a === b && before.table.unit === after.table.unit) continue;
    throw new UserError(
      'tables-differ',
      {
        zh: '两张表的地区、部门或计量单位不同，不能分解。',
        en: 'The two tables differ in regions, sectors or unit, and cannot be decomposed.',
      },
      {
        place: { field: 'after' },
        found: a === b ? `${before.table.unit} | ${after.table.unit}` : `${i + 1}: ${a} | ${b}`,
        expected: { zh: '相同的节点、顺序和单位', en: 'the same nodes in the same order, in one unit' },
      },
    );
  }
}
