import { usualRules } from '@yanzhen/science/disclosure';
import { z } from 'zod';
import { nameField } from '../cases/case-fields.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { jointEvidence, spaceField, spaceOutput, spaceShape } from './joint-fields.ts';

const one = z.object({ space: spaceShape, evidence: evidenceSchema });

/** The joint spaces of this workspace. */
export const spaces = defineOperation({
  name: 'joint.spaces',
  version: 1,
  summary: { zh: '列出参加和受邀的共享空间', en: 'List joint spaces this workspace is in or invited to' },
  description: {
    zh: '共享空间让几个工作区共同计算而不交出数据：各方只放行自己批准的汇总数。列出成员、状态和规则。',
    en: 'In a joint space workspaces compute together without handing over their data: each lets out only the aggregates it approves. Lists members, their state and the rules.',
  },
  input: z.object({}),
  output: z.object({ spaces: z.array(spaceShape), evidence: evidenceSchema }),
  effect: 'read',
  uses: 'store',
  async run(_, context) {
    const found = await (await context.store()).joint.spaces();
    return { spaces: found.map(spaceOutput), evidence: jointEvidence('joint.spaces', {}) };
  },
});

/** A new joint space. */
export const create = defineOperation({
  name: 'joint.create',
  version: 1,
  summary: { zh: '发起共享空间', en: 'Found a joint space' },
  description: {
    zh: '发起一个共享空间并成为首个成员。规则随空间固定：少于几家企业不公开、最大企业份额上限、他人最多能估到多近、联合汇总至少几方。',
    en: 'Founds a joint space with this workspace as its first member. Its rules stay with it: too few firms, the largest firm’s share, how closely others may tell a figure, members behind a joint sum.',
  },
  input: z.object({
    title: nameField,
    leastCount: z.int().min(2).max(100).default(usualRules.leastCount).meta({
      zh: '至少几家企业才可公开',
      en: 'Firms behind a figure, at least',
    }),
    dominance: z.number().min(0.3).max(1).default(usualRules.dominance).meta({
      zh: '最大一家的份额上限',
      en: 'Largest share of one firm',
    }),
    closeness: z.number().min(0.01).max(0.5).default(usualRules.closeness).meta({
      zh: '他人至少要与真值相差的份额',
      en: 'How far others must stay from a figure, as a share of it',
    }),
    leastMembers: z.int().min(3).max(100).default(3).meta({
      zh: '联合汇总至少几方（不少于 3：两方时减去自己就知道对方）',
      en: 'Members behind a joint sum, at least 3: of two, each could subtract its own',
    }),
  }),
  output: one,
  positional: ['title'],
  effect: 'write',
  needs: 'admin',
  uses: 'store',
  async run({ title, ...rules }, context) {
    const space = await (await context.store()).joint.create({ title, rules });
    return { space: spaceOutput(space), evidence: jointEvidence('joint.create', { title, ...rules }) };
  },
});

/** Another workspace is asked in. */
export const invite = defineOperation({
  name: 'joint.invite',
  version: 1,
  summary: { zh: '邀请工作区加入共享空间', en: 'Invite a workspace into a joint space' },
  description: {
    zh: '由发起方邀请。受邀方接受之前看不到任何放行的数。',
    en: 'Done by the founder. Until it accepts, the invited workspace sees no released figure.',
  },
  input: z.object({
    space: spaceField,
    workspace: z.string().min(1).max(63).meta({ zh: '受邀的工作区', en: 'The workspace invited' }),
  }),
  output: one,
  positional: ['space', 'workspace'],
  effect: 'write',
  needs: 'admin',
  uses: 'store',
  async run({ space, workspace }, context) {
    const found = await (await context.store()).joint.invite(space, workspace);
    return { space: spaceOutput(found), evidence: jointEvidence('joint.invite', { space, workspace }) };
  },
});

/** An invitation is accepted. */
export const join = defineOperation({
  name: 'joint.join',
  version: 1,
  summary: { zh: '接受邀请，加入共享空间', en: 'Accept an invitation' },
  description: {
    zh: '加入即接受空间的规则；加入本身不放行任何数据。',
    en: 'Who joins accepts the rules of the space; joining by itself lets nothing out.',
  },
  input: z.object({ space: spaceField }),
  output: one,
  positional: ['space'],
  effect: 'write',
  needs: 'admin',
  uses: 'store',
  async run({ space }, context) {
    const found = await (await context.store()).joint.join(space);
    return { space: spaceOutput(found), evidence: jointEvidence('joint.join', { space }) };
  },
});

/** A space is left. */
export const leave = defineOperation({
  name: 'joint.leave',
  version: 1,
  summary: { zh: '退出共享空间', en: 'Leave a joint space' },
  description: {
    zh: '退出并收回全部放行。别人已经看到的无法收回，清单（joint left）保留。',
    en: 'Leaves and takes back everything released. What others have seen stays seen; the list (joint left) is kept.',
  },
  input: z.object({ space: spaceField }),
  output: z.object({ left: z.string(), evidence: evidenceSchema }),
  positional: ['space'],
  effect: 'write',
  needs: 'admin',
  uses: 'store',
  async run({ space }, context) {
    await (await context.store()).joint.leave(space);
    return { left: space, evidence: jointEvidence('joint.leave', { space }) };
  },
});
