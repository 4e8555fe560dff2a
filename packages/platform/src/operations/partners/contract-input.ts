import { z } from 'zod';
import { contractWords, twoSided } from './contract-file.ts';
import { proposeInput } from './propose-input.ts';

const assumed = (name: keyof typeof contractWords, fallback: number, most: number) =>
  z
    .number()
    .min(0)
    .max(most)
    .default(fallback)
    .meta({ zh: `假设：${contractWords[name].zh}`, en: `Assumed: ${contractWords[name].en}` });

const whole = (name: keyof typeof contractWords, fallback: number, least: number, most: number) =>
  z
    .int()
    .min(least)
    .max(most)
    .default(fallback)
    .meta({ zh: `假设：${contractWords[name].zh}`, en: `Assumed: ${contractWords[name].en}` });

/** Which proposal, after which precedent, and what nothing says and must be assumed. */
export const contractInput = proposeInput.omit({ forms: true, documents: true }).extend({
  form: z.enum(['co-built-park', 'transfer']).default('co-built-park').meta({
    zh: '形式：共建园区或产业转移',
    en: 'Form: co-built park, or transfer',
  }),
  sender: z.string().meta({ zh: '转出方代码', en: 'Code of the sender' }),
  receiver: z.string().meta({ zh: '承接方代码', en: 'Code of the host' }),
  industry: z
    .string()
    .default('')
    .meta({ zh: '行业代码；共建园区可不给', en: 'Code of the industry; not needed for a park' }),
  template: z
    .enum(twoSided.map(({ id }) => id) as [string, ...string[]])
    .default('zibo-capital-linked-2022')
    .meta({ zh: '条款取自哪个先例', en: 'Precedent that the terms are taken from' }),
  start: whole('start', 2027, 1900, 2300),
  build: whole('build', 2, 0, 10),
  ramp: whole('ramp', 3, 0, 20),
  growth: assumed('growth', 0.03, 1),
  discount: assumed('discount', 0.06, 1),
  capitalPerOutput: assumed('capitalPerOutput', 0.6, 20),
  publicPart: assumed('publicPart', 0.1, 1),
  senderKeeps: assumed('senderKeeps', 0.5, 1),
  incomeTax: assumed('incomeTax', 0.25, 1),
  retainedProduction: assumed('retainedProduction', 0.5, 1),
  retainedIncome: assumed('retainedIncome', 0.4, 1),
  productionTax: assumed('productionTax', 0.15, 1),
  surplus: assumed('surplus', 0.3, 1),
});

export type ContractInput = z.output<typeof contractInput>;
