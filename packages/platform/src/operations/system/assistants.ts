import { z } from 'zod';
import type { Repositories } from '../../store/types.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { inputEvidence } from '../input-evidence.ts';
import { defineOperation } from '../operation.ts';

const setting = 'assistants';
const kept = z.object({ writes: z.boolean() });
const output = z.object({ writes: z.boolean(), evidence: evidenceSchema });

/** Whether assistants that come over HTTP are offered what changes data in this workspace. */
export async function assistantsMayWrite({ settings }: Pick<Repositories, 'settings'>): Promise<boolean> {
  return kept.safeParse((await settings.get(setting))?.value).data?.writes ?? false;
}

const said = (operation: string, writes: boolean): z.output<typeof output> => ({
  writes,
  evidence: { ...inputEvidence(operation, {}, undefined, { estimate: false }), inputs: [], conventions: {}, notes: [] },
});

/** What assistants may do. */
export const assistants = defineOperation({
  name: 'system.assistants',
  version: 1,
  summary: { zh: '助手可以做什么', en: 'What assistants may do' },
  description: {
    zh: '经 HTTP（/mcp）接入的助手是否可以用会改变数据的工具；默认只读。',
    en: 'Whether assistants that come over HTTP (/mcp) are offered tools that change data; by default they only read.',
  },
  input: z.object({}),
  output,
  effect: 'read',
  uses: 'store',
  async run(_, context) {
    return said('system.assistants', await assistantsMayWrite(await context.store()));
  },
});

/** Lets assistants change data, or only read. */
export const allowAssistants = defineOperation({
  name: 'system.allow-assistants',
  version: 1,
  summary: { zh: '允许或不允许助手改变数据', en: 'Let assistants change data, or only read' },
  description: {
    zh: '设定本工作区经 HTTP 接入的助手能否使用会改变数据的工具；它们仍受所用账号的权限限制。标准输入输出的助手由 yanzhen mcp --allow-write 决定。',
    en: 'Sets for this workspace whether assistants over HTTP are offered tools that change data; the role of their account limits them all the same. Those over standard input and output go by yanzhen mcp --allow-write.',
  },
  input: z.object({ writes: z.boolean().meta({ zh: '是否允许', en: 'Whether they may' }) }),
  output,
  positional: ['writes'],
  effect: 'write',
  needs: 'admin',
  uses: 'store',
  async run({ writes }, context) {
    await (await context.store()).settings.save(setting, { writes });
    return said('system.allow-assistants', writes);
  },
});
