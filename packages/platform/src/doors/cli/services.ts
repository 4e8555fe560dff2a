import { type Command, Option } from 'commander';
import type { Language } from '../language.ts';
import { words } from './words.ts';

/** The commands that are no operation: start and stop the server, speak MCP. */
export function addServiceCommands(program: Command, language: Language): void {
  const data = () => new Option('--data <folder>', words.data[language]);
  program
    .command('start')
    .description(words.start[language])
    .addOption(new Option('--port <n>', words.port[language]).default(4173).argParser(Number))
    .addOption(data())
    .option('--no-open', words.noOpen[language])
    .action(async (options) => (await import('./start.ts')).start(options, language));
  program
    .command('stop')
    .description(words.stop[language])
    .addOption(data())
    .action(async (options) => (await import('./stop.ts')).stop(options, language));
  program
    .command('mcp')
    .description(words.mcp[language])
    .addOption(data())
    .option('--allow-write', words.allowWrite[language])
    .action(async (options) =>
      (await import('../mcp/index.ts')).serveMcp({ data: options.data, allowWrite: options.allowWrite === true }),
    );
}
