import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { OperationContext } from '../../operations/context.ts';
import type { Operation } from '../../operations/operation.ts';
import { isTable } from '../../operations/table.ts';
import { yanzhenVersion } from '../../version.ts';
import type { TableView } from '../formats/view.ts';
import { type ToolResult, toolProblem, toolResult } from './result.ts';
import { offeredOperations, toolDescription, toolInput, toolName } from './tools.ts';

/** How a tool call reaches its operation. */
export type CallTool = (
  operation: Operation,
  input: Record<string, unknown>,
  call: Pick<OperationContext, 'signal' | 'progress'>,
) => Promise<unknown>;

const instructions = `Yanzhen 雁阵 computes regional industrial statistics: location quotients, complexity, relatedness, rivalry between regions.
Start with datasets_list. Every result carries its evidence: name the dataset and its year when you quote a figure, and say when "estimate" is true. null is missing, not zero.`;

/** An MCP server with a tool per operation. */
export function createMcpServer(operations: readonly Operation[], allowWrite: boolean, callTool: CallTool): McpServer {
  const server = new McpServer({ name: 'yanzhen', title: 'Yanzhen 雁阵', version: yanzhenVersion }, { instructions });
  for (const operation of offeredOperations(operations, allowWrite)) addTool(server, operation, callTool);
  return server;
}

function addTool(server: McpServer, operation: Operation, callTool: CallTool): void {
  const isRead = operation.effect === 'read';
  const config = {
    title: `${operation.summary.zh} / ${operation.summary.en}`,
    description: toolDescription(operation),
    inputSchema: toolInput(operation),
    annotations: { readOnlyHint: isRead, destructiveHint: !isRead, idempotentHint: isRead, openWorldHint: false },
  };
  server.registerTool(toolName(operation), config, async (args, extra): Promise<ToolResult> => {
    const token = extra._meta?.progressToken;
    const progress: OperationContext['progress'] = (fraction, doing) => {
      if (token === undefined) return;
      const params = { progressToken: token, progress: fraction, total: 1, message: `${doing.en} / ${doing.zh}` };
      void extra.sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
    };
    try {
      const { input, view } = splitView(operation, args as Record<string, unknown>);
      return toolResult(operation, await callTool(operation, input, { signal: extra.signal, progress }), view);
    } catch (error) {
      return toolProblem(error);
    }
  });
}

/** Takes the part of the table that is wanted off a tool's arguments. */
function splitView(
  operation: Operation,
  args: Record<string, unknown>,
): { input: Record<string, unknown>; view: TableView } {
  if (!isTable(operation.output)) return { input: args, view: {} };
  const { select, offset, limit, ...input } = args;
  return { input, view: { select, offset, limit } as TableView };
}
