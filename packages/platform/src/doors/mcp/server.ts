import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { UserError } from '@yanzhen/evidence/errors';
import type { OperationContext } from '../../operations/context.ts';
import type { Operation } from '../../operations/operation.ts';
import { yanzhenVersion } from '../../version.ts';
import { toolProblem, toolResult } from './result.ts';
import { offeredOperations, splitArguments, toolName, toolOf } from './tools.ts';

/** How a tool call reaches its operation. */
export type CallTool = (
  operation: Operation,
  input: Record<string, unknown>,
  call: Pick<OperationContext, 'signal' | 'progress'>,
) => Promise<unknown>;

const instructions = `Yanzhen 雁阵 computes regional industrial statistics: location quotients, complexity, relatedness, rivalry between regions.
Start with datasets_list. Every result carries its evidence: name the dataset and its year when you quote a figure, and say when "estimate" is true. null is missing, not zero.`;

/**
 * An MCP server with a tool per operation. It stands on the SDK's lower level, where the operation's own
 * schema checks the arguments, so that what is wrong is said as at every other door.
 */
export function createMcpServer(operations: readonly Operation[], allowWrite: boolean, callTool: CallTool): Server {
  const offered = offeredOperations(operations, allowWrite);
  const about = { name: 'yanzhen', title: 'Yanzhen 雁阵', version: yanzhenVersion };
  const server = new Server(about, { instructions, capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: offered.map(toolOf) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal, sendNotification }) => {
    const token = params._meta?.progressToken;
    const progress: OperationContext['progress'] = (fraction, doing) => {
      if (token === undefined) return;
      const told = { progressToken: token, progress: fraction, total: 1, message: `${doing.en} / ${doing.zh}` };
      void sendNotification({ method: 'notifications/progress', params: told }).catch(() => undefined);
    };
    try {
      const operation = offered.find((candidate) => toolName(candidate) === params.name);
      if (operation === undefined) throw unknownTool(params.name);
      const { input, view } = splitArguments(operation, params.arguments ?? {});
      return toolResult(operation, await callTool(operation, input, { signal, progress }), view);
    } catch (error) {
      return toolProblem(error);
    }
  });
  return server;
}

function unknownTool(name: string): UserError {
  return new UserError(
    'unknown-tool',
    { zh: '没有这个工具，或没有允许写入。', en: 'There is no such tool, or it writes and writing was not allowed.' },
    {
      kind: 'absent',
      found: name,
      advice: { zh: '写入工具要用 --allow-write 启动。', en: 'Tools that write need --allow-write at the start.' },
    },
  );
}
