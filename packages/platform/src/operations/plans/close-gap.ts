import { UserError } from '@yanzhen/evidence/errors';
import { closeGap } from '@yanzhen/science/plans';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { gapNote } from './gap-note.ts';
import { planEvidence } from './plan-fields.ts';

const part = z.object({
  name: z.string().min(1).max(200),
  last: z.number().min(0),
  rate: z.number().gt(-1).max(10),
  movable: z.boolean().default(true),
});

/** What growth of which parts leads a total to its target. */
export const closeGapOperation = defineOperation({
  name: 'plans.close-gap',
  version: 1,
  summary: { zh: '哪些部分增长多少能补上缺口', en: 'Which growth of which parts closes the gap' },
  description: {
    zh: '各部分按自己的年增速走到目标年，与总目标相差多少；可动的部分一起每年多增多少个百分点能补上，或者某一部分单独要多快。',
    en: 'Where the parts arrive at their yearly rates and how far that is from the target; by how many points all movable parts would have to grow faster each year, or how fast each alone.',
  },
  input: z.object({
    parts: z.array(part).min(1).max(10_000).meta({
      zh: '各部分（JSON）：[{"name":"汽车","last":1.2,"rate":0.06,"movable":true}]',
      en: 'The parts as JSON: [{"name":"cars","last":1.2,"rate":0.06,"movable":true}]',
    }),
    target: z.number().positive().meta({ zh: '总目标', en: 'Target of the total' }),
    years: z.int().min(1).max(100).meta({ zh: '还有几年', en: 'Years to go' }),
  }),
  output: table({
    name: { type: 'text', describe: { zh: '部分', en: 'Part' } },
    last: { type: 'number', describe: { zh: '现值', en: 'Now' } },
    rate: { type: 'number', describe: { zh: '年增速（0.06 即 6%）', en: 'Yearly rate (0.06 is 6 %)' } },
    later: { type: 'number', describe: { zh: '按此增速到目标年', en: 'In the target’s year at that rate' } },
    rate_together: {
      type: 'number',
      describe: { zh: '可动部分一起补缺口所需增速', en: 'Rate needed when all movable parts close the gap' },
    },
    later_together: { type: 'number', describe: { zh: '到目标年的值', en: 'Value then' } },
    rate_alone: {
      type: 'number',
      describe: { zh: '单独补缺口所需增速；空为做不到', en: 'Rate needed alone; empty where it cannot' },
    },
  }),
  effect: 'read',
  async run({ parts, target, years }) {
    const seen = new Set<string>();
    for (const { name } of parts) {
      if (seen.has(name)) throw twice(name);
      seen.add(name);
    }
    const { gap, uplift, alone } = closeGap(
      parts,
      target,
      years,
      parts.map(({ movable }) => movable),
    );
    const faster = parts.map(({ rate, movable }) => (movable ? Math.max(-1, rate + uplift) : rate));
    const column = (of: (part: (typeof parts)[number], place: number) => number) => Float64Array.from(parts, of);
    return {
      columns: {
        name: parts.map(({ name }) => name),
        last: column(({ last }) => last),
        rate: column(({ rate }) => rate),
        later: column(({ last, rate }) => last * (1 + rate) ** years),
        rate_together: Float64Array.from(faster),
        later_together: column(({ last }, place) => last * (1 + faster[place]!) ** years),
        rate_alone: column(({ movable }, place) => (movable ? alone[place]! : Number.NaN)),
      },
      length: parts.length,
      evidence: {
        ...planEvidence('plans.close-gap', { target, years }, [gapNote(gap, uplift, target)]),
        conventions: { uplift: 'the same points for every movable part' },
      },
    };
  },
});

const twice = (name: string) =>
  new UserError(
    'part-twice',
    { zh: `“${name}”出现了两次。`, en: `“${name}” is there twice.` },
    { place: { field: 'parts' }, found: name },
  );
