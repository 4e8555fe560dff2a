import type { BalanceReport, InputOutputTable, Residuals } from '@yanzhen/science/chains';
import type { Name, QualityFinding } from '../dataset/index.ts';

const mostExamples = 20;

/** The rules of the balance report: what a table says by itself, whoever read it. */
export const balanceRules: ReadonlySet<string> = new Set([
  'row-balance',
  'column-balance',
  'not-productive',
  'zero-output',
  'negative-output',
  'negative-value-added',
  'negative-flow',
  'negative-final-use',
  'statistical-error',
]);

/** The balance report in sentences, nodes by name: what a reader must know before computing with the table. */
export function balanceFindings(table: InputOutputTable, report: BalanceReport): QualityFinding[] {
  const name = (i: number) => nodeName(table, i);
  const nodes = (rule: string, level: QualityFinding['level'], list: readonly number[], text: Name) =>
    list.length === 0 ? [] : [nodeFinding(rule, level, list, text, name)];
  return [
    ...residualFindings('row', table, report.rows, {
      zh: '行不平衡：总产出与中间使用、最终使用等之和不等。',
      en: 'Rows do not balance: output is not the sum of intermediate use, final use and the rest.',
    }),
    ...residualFindings('column', table, report.columns, {
      zh: '列不平衡：总产出与中间投入、增加值之和不等。',
      en: 'Columns do not balance: output is not the sum of inputs and value added.',
    }),
    ...productivityFindings(table, report),
    ...nodes('zero-output', 'information', report.zeroOutput, {
      zh: '总产出为零的节点；其系数按零计算。',
      en: 'Nodes without output; their coefficients count as zero.',
    }),
    ...nodes('negative-output', 'error', report.negativeOutput, {
      zh: '总产出为负的节点。',
      en: 'Nodes with negative output.',
    }),
    ...nodes('negative-value-added', 'caution', report.negativeValueAdded, {
      zh: '增加值为负的节点。',
      en: 'Nodes with negative value added.',
    }),
    ...negativeFindings(table, report),
    ...nodes('statistical-error', 'caution', report.errors, {
      zh: '公布的统计误差超过总产出 1% 的节点。',
      en: 'Nodes whose published statistical error exceeds 1 % of output.',
    }),
  ];
}

/** Region and sector of a node, as sentences name it. */
export function nodeName(table: InputOutputTable, i: number): string {
  const { region, sector } = table.nodes[i]!;
  return region === '' ? sector : `${region} ${sector}`;
}

function nodeFinding(
  rule: string,
  level: QualityFinding['level'],
  list: readonly number[],
  text: Name,
  found: (node: number) => string,
): QualityFinding {
  const examples = list.slice(0, mostExamples).map((i) => ({ row: i + 1, found: found(i) }));
  return { rule, level, count: list.length, text, examples };
}

function residualFindings(side: 'row' | 'column', table: InputOutputTable, residuals: Residuals, text: Name) {
  const { beyond, values } = residuals;
  if (beyond.length === 0) return [];
  const worst = [...beyond].sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!));
  const found = (i: number) =>
    `${nodeName(table, i)}: ${figure(values[i]!)} / ${figure(table.output[i]!)} ${table.unit}`;
  return [nodeFinding(`${side}-balance`, 'caution', worst, text, found)];
}

function productivityFindings(table: InputOutputTable, { productivity }: BalanceReport): QualityFinding[] {
  const { state, nodes } = productivity;
  if (state === 'productive') return [];
  const text =
    state === 'undetermined'
      ? {
          zh: '这些节点的投入几乎等于产出，无法确定里昂惕夫逆矩阵是否存在。',
          en: 'These nodes use about as much as they make: whether the Leontief inverse exists could not be determined.',
        }
      : {
          zh: '这些节点的投入不小于产出，I − A 奇异或不可生产，里昂惕夫逆矩阵没有意义；可去掉这些节点后再算。',
          en: 'These nodes use at least as much as they make: I − A is singular or not productive, and the Leontief inverse has no meaning. Drop them to go on.',
        };
  const level = state === 'undetermined' ? 'caution' : 'error';
  return [nodeFinding('not-productive', level, nodes, text, (i) => nodeName(table, i))];
}

function negativeFindings(table: InputOutputTable, { negatives }: BalanceReport): QualityFinding[] {
  const { intermediate, finalDemand } = negatives;
  const out: QualityFinding[] = [];
  if (intermediate.count > 0) {
    out.push({
      rule: 'negative-flow',
      level: 'caution',
      count: intermediate.count,
      text: { zh: '中间流量中的负数，按原样保留。', en: 'Negative intermediate flows, kept as they are.' },
      examples: intermediate.first.map(({ row, column, value }) => ({
        row: row + 1,
        found: `${nodeName(table, row)} → ${nodeName(table, column)}: ${figure(value)}`,
      })),
    });
  }
  if (finalDemand.count > 0) {
    out.push({
      rule: 'negative-final-use',
      level: 'information',
      count: finalDemand.count,
      text: { zh: '最终使用中的负数（多为存货减少）。', en: 'Negative final uses (mostly inventories drawn down).' },
      examples: finalDemand.first.map(({ row, column, value }) => ({
        row: row + 1,
        found: `${nodeName(table, row)} → ${table.finalUses[column]!.region} ${table.finalUses[column]!.category}: ${figure(value)}`,
      })),
    });
  }
  return out;
}

function figure(value: number): string {
  return String(Number(value.toPrecision(6)));
}
