import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { jointEvidence, ruleConventions } from './joint-fields.ts';
import { offerFields, offerOf } from './offer.ts';
import { checkAgainstBefore } from './told-apart.ts';

/** What would leave, before anything does. */
export const preview = defineOperation({
  name: 'joint.preview',
  version: 1,
  summary: { zh: '预览将放行哪些数、隐去哪些', en: 'Preview what would be released and what held back' },
  description: {
    zh: '按空间的规则逐个判断：企业太少（too-few）、一家独大（dominated）、会被第二大企业估得太近（too-close）、企业数未知（unknown）的不放行；为防止由合计倒推，再隐去若干（secondary）。与以前放行的数相减能算出的，整个拒绝并指明是哪些。地区或行业为空的是合计。',
    en: 'Judges every figure by the rules of the space: too few firms, dominated by one, too close for the second largest, or of unknown firms stay; some more (secondary) are held back so that totals do not give them away. What could be told by subtracting earlier releases is refused as a whole, by name. Rows without a region or industry are totals.',
  },
  input: z.object(offerFields),
  output: table({
    region: { type: 'text', describe: { zh: '地区；空为合计', en: 'Region; empty for totals' } },
    industry: { type: 'text', describe: { zh: '行业；空为合计', en: 'Industry; empty for totals' } },
    value: { type: 'number', describe: { zh: '数值', en: 'Figure' } },
    released: { type: 'boolean', describe: { zh: '是否放行', en: 'Released or not' } },
    why: { type: 'text', describe: { zh: '隐去的原因', en: 'Why it is held back' } },
  }),
  positional: ['space', 'dataset'],
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const { joint } = await context.store();
    const { rules } = await joint.space(input.space);
    const { figures, release, notes } = await offerOf(context, input, rules);
    await checkAgainstBefore(await joint.ownBases(input.space), release.basis);
    return {
      columns: {
        region: figures.map(({ region }) => region ?? ''),
        industry: figures.map(({ industry }) => industry ?? ''),
        value: Float64Array.from(figures, ({ value }) => value),
        released: figures.map(({ held }) => held === undefined),
        why: figures.map(({ held }) => held ?? ''),
      },
      length: figures.length,
      evidence: {
        ...jointEvidence('joint.preview', input, notes, ruleConventions(rules)),
        inputs: [referenceOf(release.description)],
        estimate: release.description.measure.estimate,
      },
    };
  },
});

/** The dataset a release was taken from, as evidence names it. */
export function referenceOf({
  dataset,
  version,
  hash,
  title,
  source,
}: Awaited<ReturnType<typeof offerOf>>['release']['description']) {
  return { dataset, version, hash, title, source };
}
