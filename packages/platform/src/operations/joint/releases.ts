import { z } from 'zod';
import type { Release } from '../../store/joint/types.ts';
import { evidenceSchema, textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { jointEvidence, ruleConventions, spaceField } from './joint-fields.ts';
import { offerFields, offerOf } from './offer.ts';
import { referenceOf } from './preview.ts';
import { checkAgainstBefore } from './told-apart.ts';

const releaseShape = z.object({
  ...{ workspace: z.string(), space: z.string(), number: z.number(), title: textSchema, measure: z.string() },
  ...{ year: z.number(), as: z.enum(['cells', 'sums']), figures: z.number(), held: z.number() },
  ...{ approvedBy: z.string(), releasedAt: z.string(), withdrawnAt: z.string().nullable() },
});

function releaseOutput(release: Release): z.output<typeof releaseShape> {
  const { workspace, space, number, description, figures, approvedBy, releasedAt, withdrawnAt } = release;
  return {
    ...{ workspace, space, number, title: { ...description.title }, measure: description.measure.code },
    ...{ year: description.year, as: description.as, figures: figures.length, held: description.held, approvedBy },
    releasedAt: releasedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}

/** Figures leave the compartment. */
export const approve = defineOperation({
  name: 'joint.approve',
  version: 1,
  summary: { zh: '批准放行', en: 'Approve a release' },
  description: {
    zh: '与 joint preview 同样的参数；放行未隐去的数（cells），或让数只进入多方合计（sums）。谁在何时放行了什么记入清单（joint left）。',
    en: 'Takes what joint preview takes; releases the figures not held back (cells), or lets figures enter sums over several members only (sums). Who released what and when is kept in a list (joint left).',
  },
  input: z.object(offerFields),
  output: z.object({ release: releaseShape, evidence: evidenceSchema }),
  positional: ['space', 'dataset'],
  effect: 'write',
  needs: 'admin',
  uses: 'store',
  async run(input, context) {
    const { joint } = await context.store();
    const { rules } = await joint.space(input.space);
    const { release, notes } = await offerOf(context, input, rules);
    await checkAgainstBefore(await joint.ownBases(input.space), release.basis);
    const made = await joint.release(input.space, release, context.caller?.name ?? 'local');
    return {
      release: releaseOutput(made),
      evidence: {
        ...jointEvidence('joint.approve', input, notes, ruleConventions(rules)),
        inputs: [referenceOf(release.description)],
        estimate: release.description.measure.estimate,
      },
    };
  },
});

/** A release is taken back. */
export const withdraw = defineOperation({
  name: 'joint.withdraw',
  version: 1,
  summary: { zh: '收回一次放行', en: 'Take back a release' },
  description: {
    zh: '此后不再用于任何计算。别人已经看到的无法收回，因此它仍限制以后能放行什么。',
    en: 'Ends its use in any computation. What others have seen stays seen, so it still limits what may be released later.',
  },
  input: z.object({
    space: spaceField,
    number: z.int().min(1).meta({ zh: '第几次放行（joint left 列出）', en: 'Which release, as joint left shows it' }),
  }),
  output: z.object({ release: releaseShape, evidence: evidenceSchema }),
  positional: ['space', 'number'],
  effect: 'write',
  needs: 'admin',
  uses: 'store',
  async run({ space, number }, context) {
    const release = await (await context.store()).joint.withdraw(space, number);
    return { release: releaseOutput(release), evidence: jointEvidence('joint.withdraw', { space, number }) };
  },
});

const text = (zh: string, en: string) => ({ type: 'text' as const, describe: { zh, en } });
const integer = (zh: string, en: string) => ({ type: 'integer' as const, describe: { zh, en } });

/** What left this workspace. */
export const left = defineOperation({
  name: 'joint.left',
  version: 1,
  summary: { zh: '本工作区放行过哪些数、被谁用过', en: 'What left this workspace, and who used it' },
  description: {
    zh: '一行一次放行：何时、由谁批准、多少个数放行和隐去、是否收回，以及被哪些成员用过几次、最近一次。',
    en: 'One row per release: when, approved by whom, how many figures were released and held back, whether it was taken back, by which members it was used, how often, and when last.',
  },
  input: z.object({}),
  output: table({
    space: text('共享空间', 'Joint space'),
    number: integer('第几次', 'Number'),
    dataset: text('数据集', 'Dataset'),
    measure: text('指标', 'Measure'),
    year: integer('年份', 'Year'),
    as: text('cells 或 sums', 'cells or sums'),
    figures: integer('放行的数', 'Figures released'),
    held: integer('隐去的数', 'Figures held back'),
    cleared: text('无企业数而放行的理由', 'Why it went out without a count of firms'),
    approved_by: text('批准人', 'Approved by'),
    released_at: text('放行时间', 'Released at'),
    withdrawn_at: text('收回时间', 'Taken back at'),
    used_by: text('用过的成员', 'Members that used it'),
    uses: integer('次数', 'Times'),
    last_used_at: text('最近一次', 'Used last'),
  }),
  effect: 'read',
  uses: 'store',
  async run(_, context) {
    const { releases, uses } = await (await context.store()).joint.left();
    const rows = releases.map((release) => {
      const own = uses.filter(({ space, number }) => space === release.space && number === release.number);
      return { ...release, own, users: [...new Set(own.map(({ usedBy }) => usedBy))].sort() };
    });
    return {
      columns: {
        space: rows.map(({ space }) => space),
        number: Int32Array.from(rows, ({ number }) => number),
        dataset: rows.map(({ description }) => `${description.dataset}@${description.version}`),
        measure: rows.map(({ description }) => description.measure.code),
        year: Int32Array.from(rows, ({ description }) => description.year),
        as: rows.map(({ description }) => description.as),
        figures: Int32Array.from(rows, ({ figures }) => figures.length),
        held: Int32Array.from(rows, ({ description }) => description.held),
        cleared: rows.map(({ description }) => description.cleared ?? ''),
        approved_by: rows.map(({ approvedBy }) => approvedBy),
        released_at: rows.map(({ releasedAt }) => releasedAt.toISOString()),
        withdrawn_at: rows.map(({ withdrawnAt }) => withdrawnAt?.toISOString() ?? ''),
        used_by: rows.map(({ users }) => users.join(', ')),
        uses: Int32Array.from(rows, ({ own }) => own.length),
        last_used_at: rows.map(({ own }) => own[0]?.usedAt.toISOString() ?? ''),
      },
      length: rows.length,
      evidence: jointEvidence('joint.left', {}),
    };
  },
});
