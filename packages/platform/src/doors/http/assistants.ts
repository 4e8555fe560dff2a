import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { UserError } from '@yanzhen/evidence/errors';
import type { Context, Hono } from 'hono';
import { checkCall } from '../../accounts/may-call.ts';
import { withOwnGroups } from '../../operations/groups/own-groups.ts';
import type { Operation } from '../../operations/operation.ts';
import { assistantsMayWrite } from '../../operations/system/index.ts';
import { createMcpServer } from '../mcp/server.ts';
import { execute } from './execute.ts';
import type { Gate } from './gate.ts';
import type { HttpParts } from './parts.ts';

/** Where assistants that speak MCP over HTTP come in. */
const address = '/mcp';

/** What stands for being an assistant at all: whoever may list the operations. */
const entrance = { name: 'system.operations', effect: 'read' } as const;

/**
 * MCP over streamable HTTP, without sessions: a request carries all it needs, so that any server of an installation can answer
 * it. Each call goes through the gate like any other request of the same caller.
 */
export function serveAssistants(app: Hono, gate: Gate): void {
  app.post(address, async (c) => {
    const parts = await gate.enter(c, entrance);
    const mayWrite = await assistantsMayWrite(await parts.store());
    const server = createMcpServer(offered(parts), mayWrite, (operation, input, call) =>
      callFor(c, gate, operation, input, call),
    );
    const transport = new WebStandardStreamableHTTPServerTransport();
    await server.connect(transport);
    c.req.raw.signal.addEventListener('abort', () => void server.close());
    return transport.handleRequest(c.req.raw);
  });
  // Without sessions there is nothing to listen to and nothing to end.
  app.on(['GET', 'DELETE'], address, (c) => c.body(null, 405, { Allow: 'POST' }));
}

async function callFor(
  c: Context,
  gate: Gate,
  operation: Operation,
  input: Record<string, unknown>,
  call: Parameters<typeof execute>[3],
): Promise<unknown> {
  const parts = await gate.enter(c, operation);
  const whole = await withOwnGroups(operation, input, async () => (await parts.store()).groups);
  const work = () => execute(parts, operation, whole, call);
  return operation.long === true ? parts.heavyCalls.run(call.signal, work) : work();
}

/** The operations the caller may call: what would be refused anyway is no tool. */
function offered({ operations, caller }: HttpParts): Operation[] {
  return operations.filter((operation) => {
    if (caller === undefined) return true;
    try {
      checkCall(caller, operation);
      return true;
    } catch (error) {
      if (error instanceof UserError) return false;
      throw error;
    }
  });
}
