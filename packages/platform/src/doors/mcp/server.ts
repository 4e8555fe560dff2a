import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { UserError } from '@yanzhen/evidence/errors';
import type { OperationContext } from '../../operations/context.ts';
import type { Operation } from '../../operations/operation.ts';
import { yanzhenVersion } from '../../version.ts';
import { internalProblem, problemOf } from '../problem.ts';
import { getPrompt, prompts } from './prompts.ts';
import { type Answer, listResources, readResource, resourceTemplates } from './resources.ts';
import { toolProblem, toolResult } from './result.ts';
import { offeredOperations, splitArguments, toolName, toolOf } from './tools.ts';

/** How a tool call reaches its operation. */
export type CallTool = (
  operation: Operation,
  input: Record<string, unknown>,
  call: Pick<OperationContext, 'signal' | 'progress'>,
) => Promise<unknown>;

const instructions = `Yanzhen 雁阵 carries regional industry from evidence to agreements: location quotients, complexity, rivalry between regions, chains, partners, layouts, agreements, documents, plans, reports.
Start with datasets_list; the prompts name the tools for the commonest jobs. Answers are cut to what a model can read and link to the whole. Every result carries its evidence: name the dataset and its year when you quote a figure, and say when "estimate" is true. null is missing, not zero.`;

/**
 * An MCP server with a tool per operation. It stands on the SDK's lower level, where the operation's own
 * schema checks the arguments, so that what is wrong is said as at every other door.
 */
export function createMcpServer(operations: readonly Operation[], allowWrite: boolean, callTool: CallTool): Server {
  const offered = offeredOperations(operations, allowWrite);
  const about = { name: 'yanzhen', title: 'Yanzhen 雁阵', version: yanzhenVersion };
  const server = new Server(about, { instructions, capabilities: { tools: {}, resources: {}, prompts: {} } });
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
      return toolResult(operation, input, await callTool(operation, input, { signal, progress }), view);
    } catch (error) {
      return toolProblem(error);
    }
  });
  serveResources(server, operations, callTool);
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) =>
    told(async () => getPrompt(params.name, params.arguments ?? {})),
  );
  return server;
}

/** What the workspace holds, and full results, by address; only what reads is ever called. */
function serveResources(server: Server, operations: readonly Operation[], callTool: CallTool): void {
  const answer =
    (signal: AbortSignal): Answer =>
    (operation, input) =>
      callTool(operation, input, { signal, progress: () => undefined });
  server.setRequestHandler(ListResourcesRequestSchema, (_, { signal }) =>
    told(async () => ({ resources: await listResources(operations, answer(signal)) })),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }, { signal }) =>
    told(() => readResource(params.uri, operations, answer(signal))),
  );
}

/** Faults as the protocol tells them: what a user can mend in both languages, nothing of what is ours. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = problemOf(error);
    if (known !== undefined)
      throw new McpError(ErrorCode.InvalidParams, `${known.title.en} / ${known.title.zh}`, known);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    throw new McpError(ErrorCode.InternalError, 'Something went wrong inside the program.', internalProblem('mcp'));
  }
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
