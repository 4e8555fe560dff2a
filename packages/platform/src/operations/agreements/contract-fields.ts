import type { ContractFile } from '@yanzhen/evidence/agreements';
import { caseParts } from '@yanzhen/evidence/cases';
import type { Name } from '@yanzhen/evidence/dataset';
import { z } from 'zod';

const name = z.object({ zh: z.string(), en: z.string() });
const id = z.string().min(1);
const year = z.int().min(1);
const part = z.number().min(0).max(1);
const amounts = z.union([
  z.number(),
  z.array(z.number()),
  z.object({ from: year, amount: z.number(), growth: z.number().gt(-1).optional(), to: year.optional() }),
]);
const byParty = z.record(z.string(), z.number().nonnegative());
const base = z.object({
  of: z.enum(['all', 'increment', 'upper-increment']),
  streams: z.array(id).optional(),
  least: z.number().nonnegative().optional(),
});
const period = z.object({ from: year, to: year });

const share = <K extends string>(kind: K) =>
  z.object({
    ...{ id, kind: z.literal(kind), base },
    periods: z.array(period.extend({ shares: z.record(z.string(), part) })).min(1),
    cap: z.object({ yearly: byParty.optional(), total: byParty.optional() }).optional(),
    floor: z.object({ party: id, amount: z.number().nonnegative(), paidBy: id }).optional(),
  });

const term = z.discriminatedUnion('kind', [
  share('split'),
  share('equity'),
  z.object({
    ...{ id, kind: z.literal('repay'), base, to: id },
    interest: z.number().nonnegative().optional(),
    part: part.optional(),
  }),
  z.object({ id, kind: z.literal('fixed'), from: id, to: id, amounts, for: name.optional() }),
  z.object({
    ...{ id, kind: z.literal('percent'), from: id, to: id, rate: z.number().nonnegative() },
    of: id.optional(),
    period: period.optional(),
  }),
  z.object({ id, kind: z.literal('pool'), base, rate: part, weights: byParty, period: period.optional() }),
  z.object({ id, kind: z.literal('risk'), base, paidBy: id, to: id, part, period: period.optional() }),
  z.object({
    ...{ id, kind: z.literal('renegotiate'), term: id, below: z.number().positive(), years: year },
    shares: z.record(z.string(), part),
  }),
]);

const path = z.string().max(200);

const origin = z.object({
  path,
  how: name,
  from: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('part'), part: z.enum(caseParts), path }),
        z.object({
          ...{ kind: z.literal('cell'), table: z.string(), region: z.string(), sector: z.string() },
          ...{ category: z.string(), value: z.number(), unit: z.string() },
        }),
        z.object({ kind: z.literal('assumption'), at: z.int().min(0) }),
        z.object({ kind: z.literal('figure'), path }),
      ]),
    )
    .max(200),
  more: z.int().min(1).optional(),
});

const rule = z.object({ rule: z.enum(['location', 'split', 'both']), shares: byParty.optional() });
const title = z
  .union([name, z.string()])
  .transform((given): Name => (typeof given === 'string' ? { zh: given, en: given } : given));

/** An agreement as people write it; `satisfies` below holds it to the type that the evidence package reads. */
export const contractSchema = z.object({
  title: title.optional(),
  currency: z.string().optional(),
  start: z.int().min(1900).max(2300),
  years: z.int().min(1).max(100),
  parties: z
    .array(
      z.object({
        id,
        name: name.optional(),
        role: z.enum(['sender', 'host', 'upper', 'developer', 'zone', 'member']),
        discount: z.number().gt(-1),
        outside: z.number(),
        essential: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(20),
  outlays: z.array(z.object({ party: id, year, amount: z.number().nonnegative(), purpose: name.optional() })),
  streams: z.array(
    z.object({
      ...{ id, kind: z.string().min(1), name: name.optional(), at: id, amounts, retained: part },
      upper: z.object({ party: id, share: part }).optional(),
      stock: amounts.optional(),
      policies: amounts.optional(),
      before: z.array(z.number()).optional(),
    }),
  ),
  terms: z.array(term),
  operation: z
    .object({
      ...{ output: amounts.optional(), gdp: amounts.optional(), investment: amounts.optional() },
      places: z
        .object({ output: byParty.optional(), gdp: byParty.optional(), investment: byParty.optional() })
        .optional(),
    })
    .optional(),
  statistics: z
    .object({ gdp: rule.optional(), output: rule.optional(), investment: rule.optional(), tax: rule.optional() })
    .optional(),
  risk: z
    .object({
      volatility: z.number().min(0).max(5),
      drift: z.number().gt(-1).optional(),
      cost: z.number().min(0).max(5).optional(),
      delay: z.array(part).max(20).optional(),
    })
    .optional(),
  lever: z.object({ term: id, party: id, against: id }).optional(),
  inKind: z.array(z.object({ from: id, to: id, what: name })).optional(),
  clauses: z.array(name).optional(),
  source: z.string().optional(),
  open: z.array(name).optional(),
  assumptions: z.array(name).optional(),
  origins: z.array(origin).max(5000).optional(),
}) satisfies z.ZodType<ContractFile>;

/** An agreement, as JSON or on the command line as a file of JSON. */
export const contractField = contractSchema.meta({
  zh: '协议文件（JSON）：参与方、投入、税种、条款等；agreements template 给出可修改的范例',
  en: 'The agreement (JSON): parties, outlays, taxes, terms; agreements template gives examples to change',
});
