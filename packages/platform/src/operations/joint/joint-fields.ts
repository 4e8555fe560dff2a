import { z } from 'zod';
import type { JointRules, JointSpace } from '../../store/joint/types.ts';
import type { Evidence, Note } from '../evidence.ts';
import { textSchema } from '../evidence-schema.ts';

/** The field that names a joint space. */
export const spaceField = z
  .string()
  .min(1)
  .max(100)
  .meta({ zh: '共享空间编号（joint spaces 列出）', en: 'Id of the joint space, as joint spaces shows it' });

const member = z.object({ workspace: z.string(), state: z.enum(['invited', 'joined', 'left']), since: z.string() });

const rulesShape = z.object({
  ...{ leastCount: z.number(), dominance: z.number(), closeness: z.number(), leastMembers: z.number() },
});

/** A space as the doors hand it out. */
export const spaceShape = z.object({
  ...{ id: z.string(), founder: z.string(), title: textSchema, rules: rulesShape },
  ...{ state: z.enum(['invited', 'joined', 'left']), members: z.array(member) },
});

export function spaceOutput({ id, founder, title, rules, state, members }: JointSpace): z.output<typeof spaceShape> {
  return {
    ...{ id, founder, title: { ...title }, rules: { ...rules }, state },
    members: members.map(({ workspace, state: own, since }) => ({ workspace, state: own, since: since.toISOString() })),
  };
}

/** The rules of a space, in the words of a result's conventions. */
export function ruleConventions({
  leastCount,
  dominance,
  closeness,
  leastMembers,
}: JointRules): Evidence['conventions'] {
  return {
    ...{ 'least firms': String(leastCount), dominance: String(dominance) },
    ...{ closeness: String(closeness), 'least members': String(leastMembers) },
  };
}

/** What results of this room say of themselves. */
export function jointEvidence(
  operation: string,
  parameters: Evidence['parameters'],
  notes: readonly Note[] = [],
  conventions: Evidence['conventions'] = {},
): Evidence {
  return { operation, version: 1, parameters, inputs: [], conventions, estimate: false, notes };
}
