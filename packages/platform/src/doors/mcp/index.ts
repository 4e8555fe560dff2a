import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { loadOperations } from '../../operations/registry.ts';
import { callOperation } from '../local/call.ts';
import { createMcpServer } from './server.ts';

export interface McpOptions {
  readonly data: string | undefined;
  readonly allowWrite: boolean;
}

/**
 * Speaks MCP on standard input and output until the input ends. A call goes through the running server,
 * or opens the store for itself and closes it again, so that this process never keeps others out.
 */
export async function serveMcp({ data, allowWrite }: McpOptions): Promise<void> {
  const server = createMcpServer(await loadOperations(), allowWrite, (operation, input, call) =>
    callOperation({ operation, input, dataFolder: data, call }),
  );
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}
