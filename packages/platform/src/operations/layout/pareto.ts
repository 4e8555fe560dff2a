import { UserError } from '@yanzhen/evidence/errors';
import { budgetCuts, layoutModel, paretoCurve } from '@yanzhen/science/layout/regional';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { layoutEvidence, layoutFields, limitFields, openLayout } from './layout-file.ts';

/** The curve between two measures. */
export const pareto = defineOperation({
  name: 'layout.pareto',
  version: 1,
  summary: { zh: '两个目标之间的帕累托曲线', en: 'The Pareto curve of two measures' },
  description: {
    zh: '在第二个指标（如 carbon、transport）的一系列上限下，使第一个指标（默认 gain）最大。每点给出两个指标的值和差距。',
    en: 'The most of the first measure (gain by default) under a row of limits on the second (say carbon, or transport). Every point tells both measures and its gap.',
  },
  input: z.object({
    ...layoutFields,
    first: z.string().default('gain').meta({ zh: '使其最大的指标', en: 'Measure to maximise' }),
    second: z.string().default('transport').meta({ zh: '受限的指标', en: 'Measure that is limited' }),
    points: z.int().min(2).max(50).default(8).meta({ zh: '点数', en: 'Number of points' }),
    ...limitFields,
  }),
  output: table({
    limit: { type: 'number', describe: { zh: '第二个指标的上限', en: 'Limit on the second measure' } },
    first: { type: 'number', describe: { zh: '第一个指标', en: 'First measure' } },
    second: { type: 'number', describe: { zh: '第二个指标', en: 'Second measure' } },
    gap: { type: 'number', describe: { zh: '相对差距', en: 'Relative gap' } },
  }),
  positional: ['instance'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { highsSolver } = await import('../../solver/index.ts');
    const layout = layoutModel(await openLayout(input.instance));
    const names = [...layout.measures.keys()];
    for (const field of ['first', 'second'] as const)
      if (!names.includes(input[field])) throw noMeasure(field, input[field], names);
    const { seconds, gap } = input;
    const curve = paretoCurve(await highsSolver(), layout, input, {
      ...{ seconds, gap, separate: budgetCuts(layout), blocks: layout.blocks },
      stopped: () => context.signal.aborted,
    });
    const column = (name: 'limit' | 'first' | 'second' | 'gap') => curve.map((point) => point[name]);
    return {
      columns: { limit: column('limit'), first: column('first'), second: column('second'), gap: column('gap') },
      length: curve.length,
      evidence: layoutEvidence('layout.pareto', input, { method: 'ε-constraint' }),
    };
  },
});

function noMeasure(field: string, found: string, names: readonly string[]): UserError {
  const listed = names.join(', ');
  return new UserError(
    'no-such-measure',
    { zh: '没有这个指标。', en: 'There is no such measure.' },
    { place: { field }, found, expected: { zh: listed, en: listed } },
  );
}
