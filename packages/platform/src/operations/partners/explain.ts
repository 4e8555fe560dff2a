import { type Form, forms, ranksOf, scoresOf, type Turn, tippingOf } from '@yanzhen/science/partners';
import { z } from 'zod';
import { evidenceSchema, figure, figureSchema, textSchema } from '../evidence-schema.ts';
import { evidenceOf } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { positionOf } from './chosen.ts';
import { COMPONENTS, type Component } from './component-columns.ts';
import { poolsOf } from './pools.ts';
import type { FormPool, Parties } from './proposal.ts';
import { type ProposeInput, proposeInput } from './propose-input.ts';
import { NOT_SIMULATED, SIMULATED, securityOf, securitySchema } from './security.ts';

const identity = { name: 'partners.explain', version: 2 } as const;

const who = { sender: z.string(), receiver: z.string(), industry: z.string(), source: z.string() };

const turn = z.object({ weight: z.number(), other: z.object(who), becomes: z.enum(['better', 'worse']) }).nullable();

const explained = z.object({
  component: z.string(),
  name: textSchema,
  meaning: textSchema,
  weight: z.number(),
  raw: figureSchema,
  percentile: figureSchema,
  contribution: figureSchema,
  rank_without: figureSchema,
  below: turn,
  above: turn,
  figures: z.array(
    z.object({
      ...{ name: textSchema, region: z.string(), industry: z.string(), year: figureSchema, value: figureSchema },
      ...{ unit: z.string(), measure: z.string() },
      from: z.enum(['dataset', 'table', 'budgets', 'places', 'computed']),
    }),
  ),
});

const explainInput = proposeInput.omit({ forms: true, documents: true }).extend({
  form: z.enum(forms as [string, ...string[]]).meta({ zh: '形式', en: 'Form' }),
  sender: z.string().meta({ zh: '转出、供应或研发方代码', en: 'Code of the sender' }),
  receiver: z.string().meta({ zh: '承接、购买或制造方代码', en: 'Code of the receiver' }),
  industry: z.string().default('').meta({
    zh: '行业代码；共建园区可不给',
    en: 'Code of the industry; not needed for a park',
  }),
  source: z.string().default('').meta({ zh: '链式配套：目前的来源', en: 'Chain pairing: the present source' }),
  stop_days: z.int().min(1).max(365).default(60).meta({ zh: '推演断供天数', en: 'Days that the source stops' }),
  simulate: z.boolean().default(true).meta({
    zh: '链式配套是否推演断供',
    en: 'Whether to run the shock model for a pairing',
  }),
});

/** Why a proposal stands where it stands. */
export const explain = defineOperation({
  ...identity,
  summary: { zh: '一条建议为什么排在这里', en: 'Why a proposal stands where it stands' },
  description: {
    zh: '逐个分量列出权重、原值、百分位、对得分的贡献、去掉后的名次，单独调到多少名次会变、与谁互换，以及每个分量依据的数字。链式配套还用冲击模型推演来源停供时的损失。选项须与给出建议时相同。',
    en: 'Component by component: weight, value, percentile, contribution to the score, the rank without it, the weight at which the rank changes and with whom, and the figures behind it. For pairing along a chain the shock model is run for a stop of the present source. Options must be those the proposal was made with.',
  },
  input: explainInput,
  output: z.object({
    ...{ form: z.string(), ...who, rank: z.number(), of: z.number(), score: figureSchema, known_weight: figureSchema },
    components: z.array(explained),
    security: securitySchema.nullable(),
    evidence: evidenceSchema,
  }),
  positional: ['dataset', 'form', 'sender', 'receiver', 'industry'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const form = input.form as Form;
    const asked: ProposeInput = { ...input, forms: [form], documents: false };
    const found = await poolsOf(identity.name, asked, context);
    const pool = found.pools.get(form)!;
    const k = positionOf(pool, input);
    const security =
      form === 'chain-pairing' && input.simulate
        ? await securityOf(context, { ...asked, ...input }, pool.parties(k))
        : undefined;
    const weights = found.weights[form];
    const scores = scoresOf(pool.pool, weights);
    const components = componentsOf(pool, weights, k);
    const notes = [
      ...found.notes.filter(({ code }) => code !== NOT_SIMULATED.code || security === undefined),
      ...(security === undefined ? [] : [SIMULATED]),
    ];
    const evidence = evidenceOf(
      identity,
      { ...input, year: found.opened.year },
      found.opened.figures,
      found.conventions,
      notes,
    );
    return {
      ...{ form, ...named(pool.parties(k)), rank: ranksOf(scores)[k]!, of: pool.pool.length },
      ...{ score: figure(scores[k]), known_weight: figure(knownWeight(components)) },
      ...{ components, security: security ?? null },
      evidence: {
        ...evidence,
        inputs: [...evidence.inputs, ...found.inputs],
        estimate: evidence.estimate || found.estimate,
      },
    };
  },
});

function named({ sender, receiver, industry, source }: Parties) {
  return { sender, receiver, industry, source };
}

function componentsOf(found: FormPool, weights: Readonly<Record<string, number>>, k: number) {
  const { pool } = found;
  const width = pool.components.length;
  const utility = (c: number) => pool.utility[k * width + c]!;
  const known = pool.components.reduce(
    (sum, name, c) => sum + (Number.isNaN(utility(c)) ? 0 : (weights[name] ?? 0)),
    0,
  );
  const turns = new Map(tippingOf(pool, weights, k).map((one) => [one.component, one]));
  const figures = found.behind(k);
  const shown = (one: Turn | undefined) =>
    one === undefined ? null : { weight: one.weight, other: named(found.parties(one.other)), becomes: one.becomes };
  return Object.keys(weights).map((component) => {
    const c = pool.components.indexOf(component);
    const weight = weights[component] ?? 0;
    const without = c < 0 || weight === 0 ? undefined : ranksOf(scoresOf(pool, { ...weights, [component]: 0 }))[k];
    const { name, raw: meaning } = COMPONENTS[component as Component];
    return {
      ...{ component, name, meaning, weight },
      raw: figure(c < 0 ? undefined : pool.raw[k * width + c]),
      percentile: figure(c < 0 ? undefined : utility(c)),
      contribution: figure(c < 0 || known === 0 ? undefined : (weight * utility(c)) / known),
      rank_without: figure(without),
      below: shown(turns.get(component)?.below),
      above: shown(turns.get(component)?.above),
      figures: figures
        .filter((one) => one.component === component)
        .map(({ component: _, year, value, ...rest }) => ({ ...rest, year: figure(year), value: figure(value) })),
    };
  });
}

function knownWeight(components: readonly { readonly weight: number; readonly percentile: number | null }[]): number {
  const all = components.reduce((sum, { weight }) => sum + weight, 0);
  return components.reduce((sum, { weight, percentile }) => sum + (percentile === null ? 0 : weight), 0) / all;
}
