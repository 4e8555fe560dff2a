import { UserError } from '@yanzhen/evidence/errors';
import { whyNot as explain, layoutModel, type WhyNot } from '@yanzhen/science/layout/regional';
import { z } from 'zod';
import type { Text } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { layoutEvidence, layoutFields, limitFields, openLayout } from './layout-file.ts';
import { gapNotes, solveLayout } from './solved.ts';

/** Why projects are not in the plan. */
export const whyNot = defineOperation({
  name: 'layout.why-not',
  version: 1,
  summary: { zh: '某个项目为什么没有进入方案', en: 'Why a project is not in the plan' },
  description: {
    zh: '其他整数决策保持不变，强制建设该项目后重新求解：损失多少、增加值单价要高多少、所在地区某一种资源要多多少才划算（每次只改一样）。',
    en: 'With all other whole decisions kept, builds the project and solves again: what it costs, by how much value added per unit would have to be higher, or how much more of one resource its region would need (one change at a time).',
  },
  input: z.object({
    ...layoutFields,
    projects: z
      .array(z.string())
      .default([])
      .meta({ zh: '项目编号；默认全部未入选项目', en: 'Project ids; by default all left out' }),
    ...limitFields,
  }),
  output: table({
    project: { type: 'text', describe: { zh: '项目', en: 'Project' } },
    verdict: {
      type: 'text',
      describe: { zh: 'built、costs、free 或 impossible', en: 'built, costs, free or impossible' },
    },
    loss: {
      type: 'number',
      describe: { zh: '建设它使目标值减少多少', en: 'By how much the objective would fall with it' },
    },
    price_higher: {
      type: 'number',
      describe: { zh: '单位增加值须高出的比例', en: 'Share by which value added per unit would have to be higher' },
    },
    resource: { type: 'text', describe: { zh: '资源', en: 'Resource' } },
    more: { type: 'number', describe: { zh: '该资源须增加的数量', en: 'How much more of that resource would do' } },
    answer_zh: { type: 'text', describe: { zh: '中文说明', en: 'In words, Chinese' } },
    answer_en: { type: 'text', describe: { zh: '英文说明', en: 'In words, English' } },
  }),
  positional: ['instance'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { highsSolver } = await import('../../solver/index.ts');
    const solver = await highsSolver();
    const layout = layoutModel(await openLayout(input.instance));
    const { instance } = layout;
    const ids = instance.projects.map(({ id }) => id);
    const unknown = input.projects.find((id) => !ids.includes(id));
    if (unknown !== undefined) throw noProject(unknown, ids);
    const solution = solveLayout(solver, layout, input, context);
    const asked = input.projects.length > 0 ? input.projects.map((id) => ids.indexOf(id)) : [...ids.keys()];
    const answers = asked
      .map((project) => explain(solver, layout, solution.values, project, input))
      .filter(({ verdict }) => input.projects.length > 0 || verdict !== 'built');
    const lines = answers.flatMap((answer) =>
      (answer.more.length > 0 ? answer.more : [{ resource: '', amount: Number.NaN }]).map((more) => ({ answer, more })),
    );
    const regionOf = (id: string) => instance.regions[instance.projects[ids.indexOf(id)]!.region]!;
    const words = lines.map(({ answer }) => inWords(answer, regionOf(answer.project)));
    return {
      columns: {
        project: lines.map(({ answer }) => answer.project),
        verdict: lines.map(({ answer }) => answer.verdict),
        loss: lines.map(({ answer }) => answer.loss),
        price_higher: lines.map(({ answer }) => answer.priceHigher),
        resource: lines.map(({ more }) => more.resource),
        more: lines.map(({ more }) => more.amount),
        answer_zh: words.map(({ zh }) => zh),
        answer_en: words.map(({ en }) => en),
      },
      length: lines.length,
      evidence: layoutEvidence(
        'layout.why-not',
        input,
        { others: 'all other whole decisions stay as planned' },
        gapNotes(solution),
      ),
    };
  },
});

function inWords({ verdict, loss, priceHigher, more }: WhyNot, region: string): Text {
  if (verdict === 'built') return { zh: '已在方案中。', en: 'It is in the plan.' };
  if (verdict === 'free') return { zh: '建与不建同样好。', en: 'As good with it as without.' };
  const needs = more.map(({ resource, amount }) => ({
    zh: `${region} 的 ${resource} 多 ${amount.toPrecision(3)}`,
    en: `${amount.toPrecision(3)} more ${resource} in ${region}`,
  }));
  const percent = (100 * priceHigher).toPrecision(3);
  if (Number.isFinite(priceHigher))
    needs.push({ zh: `单位增加值高 ${percent}%`, en: `value added per unit ${percent} % higher` });
  const by = Number.isFinite(loss)
    ? { zh: `会使目标减少 ${loss.toPrecision(3)}`, en: `It would cost ${loss.toPrecision(3)}` }
    : { zh: '现有约束下建不了', en: 'It cannot be built as things are' };
  if (needs.length === 0) return { zh: `${by.zh}。`, en: `${by.en}.` };
  return {
    zh: `${by.zh}；需要${needs.map(({ zh }) => zh).join('，或')}。`,
    en: `${by.en}; it would need ${needs.map(({ en }) => en).join(', or ')}.`,
  };
}

function noProject(found: string, ids: readonly string[]): UserError {
  const some = ids.slice(0, 10).join(', ');
  return new UserError(
    'no-such-project',
    { zh: '没有这个项目。', en: 'There is no such project.' },
    { kind: 'absent', place: { field: 'projects' }, found, expected: { zh: some, en: some } },
  );
}
