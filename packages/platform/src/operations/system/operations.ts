import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';

/** What this installation can do: one row per operation. */
export const operations = defineOperation({
  name: 'system.operations',
  version: 1,
  summary: { zh: '列出全部操作', en: 'List every operation' },
  description: {
    zh: '列出本软件能做的每一项操作，及其说明。每一项都可以通过命令行、HTTP、MCP 和类型化客户端使用。',
    en: 'Lists every operation with what it does. Each can be used from the command line, over HTTP, MCP and the typed client.',
  },
  input: z.object({
    room: z.string().optional().meta({ zh: '只列出这一类', en: 'Only this room' }),
  }),
  output: table({
    operation: { type: 'text', describe: { zh: '名称', en: 'Name' } },
    version: { type: 'integer', describe: { zh: '版本', en: 'Version' } },
    effect: { type: 'text', describe: { zh: '只读 read 或写入 write', en: 'read or write' } },
    summary_zh: { type: 'text', describe: { zh: '中文说明', en: 'Summary in Chinese' } },
    summary_en: { type: 'text', describe: { zh: '英文说明', en: 'Summary in English' } },
  }),
  positional: ['room'],
  effect: 'read',
  async run({ room }) {
    // The registry lists this room too: loaded at the call, there is no cycle between the modules.
    const { loadOperations, splitName } = await import('../registry.ts');
    const all = (await loadOperations()).filter(({ name }) => room === undefined || splitName(name)[0] === room);
    return {
      columns: {
        operation: all.map(({ name }) => name),
        version: all.map(({ version }) => version),
        effect: all.map(({ effect }) => effect),
        summary_zh: all.map(({ summary }) => summary.zh),
        summary_en: all.map(({ summary }) => summary.en),
      },
      length: all.length,
      evidence: {
        operation: 'system.operations',
        version: 1,
        parameters: room === undefined ? {} : { room },
        inputs: [],
        conventions: {},
        estimate: false,
        notes: [],
      },
    };
  },
});
