import { pairingSecurity } from '@yanzhen/science/partners';
import { z } from 'zod';
import { flowVariants, variantTable } from '../chains/flow-variants.ts';
import { outOfScience } from '../chains/shock.ts';
import { shockFields, shockParameters } from '../chains/shock-fields.ts';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { figure, figureSchema } from '../evidence-schema.ts';
import type { Parties } from './proposal.ts';
import type { ProposeInput } from './propose-input.ts';

/** What a pairing is worth in the shock model, under each flow model. */
export const securitySchema = z.object({
  days: z.number(),
  inventory: z.number(),
  unit: z.string(),
  models: z.array(
    z.object({ model: z.string(), lost_without: figureSchema, lost_with: figureSchema, moved: figureSchema }),
  ),
});

/** As on the resilience board: half a year, thirty days in store, nobody else stands in. */
const usual = { steps: 180, inventory: 30, routing: 'fixed' } as const;

/**
 * The present source delivers nothing for some days: what the buyer loses without and with the pairing, by the shock model, under
 * every flow model where flows are estimated. Two simulations each, about a second for 30 regions × 42 sectors.
 */
export async function securityOf(
  context: OperationContext,
  input: ProposeInput & { readonly stop_days: number },
  { sender, receiver, source, industry }: Parties,
): Promise<z.output<typeof securitySchema> | undefined> {
  if (input.table === undefined) return undefined;
  const asked = { ...input, table: input.table };
  const { info } = await context.tables.load(input.table);
  const variants = await flowVariants(asked, context);
  const parameters = { ...shockParameters(z.object(shockFields).parse(usual)), inputThreshold: 0.001 };
  const models = [];
  for (const [at, variant] of variants.entries()) {
    context.signal.throwIfAborted();
    context.progress(at / variants.length, { zh: '推演断供', en: 'Simulating the stop' });
    const table = await variantTable(variant, asked, context);
    const found = await outOfScience(() =>
      pairingSecurity(
        table,
        { sender, receiver, source, sector: industry },
        { share: input.bought_share, days: input.stop_days, parameters },
      ),
    );
    models.push({
      model: variant.name,
      lost_without: figure(found.lostWithout),
      lost_with: figure(found.lostWith),
      moved: figure(found.moved),
    });
  }
  return { days: input.stop_days, inventory: usual.inventory, unit: info.unit, models };
}

export const SIMULATED: Note = {
  code: 'security-simulated',
  level: 'information',
  text: {
    zh: '断供损失由冲击模型推演：来源停供若干天，30 天库存，没有别人顶上，模拟 180 天；伙伴的供应取自它自己的最终使用；损失为负表示补产多于损失。',
    en: 'Losses are simulated by the shock model: the source stops for some days, thirty days in store, nobody else stands in, 180 days are run; what the partner delivers is taken from its own final use; a loss below zero means that more was made up than lost.',
  },
};

export const NOT_SIMULATED: Note = {
  code: 'security-not-simulated',
  level: 'information',
  text: {
    zh: '清单中的链式配套没有逐条推演断供损失（每条约一秒）；partners explain 会对选定的一条推演。',
    en: 'Pairings in the list are not run through the shock model one by one (about a second each); partners explain does it for the one chosen.',
  },
};
