import { Command, type Help } from 'commander';
import type { Text } from '../../operations/evidence.ts';
import { fieldsOf } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import { isRoom, loadRoom, type RoomName, roomNames, rooms, splitName } from '../../operations/registry.ts';
import { isTable } from '../../operations/table.ts';
import { yanzhenVersion } from '../../version.ts';
import type { Language } from '../language.ts';
import { addCallOptions } from './call-options.ts';
import { addFields, inputOf } from './options.ts';
import { runCommand } from './run-command.ts';
import { addKeepingCommands, addServiceCommands, addWatchCommand } from './services.ts';
import { words } from './words.ts';

/**
 * The command line, derived from the operations. Only the room that the arguments name is loaded,
 * so that help and every command start fast.
 */
export async function createProgram(args: readonly string[], language: Language): Promise<Command> {
  const program = inLanguage(new Command('yanzhen'), language).description(words.about[language]);
  program.version(yanzhenVersion, '-v, --version', words.version[language]);
  program.option('--lang <zh|en>', words.lang[language]);
  addServiceCommands(program, language);
  addKeepingCommands(program, language);
  const wanted = args.find((arg) => isRoom(arg));
  for (const name of roomNames) {
    const room = inLanguage(program.command(name), language).description(rooms[name].title[language]);
    if (name !== wanted) continue;
    for (const operation of await loadRoom(name)) {
      const [first, ...rest] = splitName(operation.name)[1].split('.');
      const parent = rest.length > 0 ? groupOf(room, name, first!, language) : room;
      addOperation(parent, rest[0] ?? first!, operation, language);
    }
    if (name === 'documents') addWatchCommand(room, language);
  }
  return program;
}

/** The command that holds a group's verbs: `firms` of `yanzhen chains firms cascade`. */
function groupOf(room: Command, name: RoomName, group: string, language: Language): Command {
  const there = room.commands.find((command) => command.name() === group);
  if (there !== undefined) return there;
  const titles: Readonly<Record<string, Text>> =
    (rooms[name] as { groups?: Readonly<Record<string, Text>> }).groups ?? {};
  return inLanguage(room.command(group), language).description(titles[group]?.[language] ?? '');
}

function addOperation(parent: Command, verb: string, operation: Operation, language: Language): void {
  const fields = fieldsOf(operation.input);
  const command = inLanguage(parent.command(verb), language);
  command.summary(operation.summary[language]).description(operation.description[language]);
  addFields(command, operation, fields, language);
  addCallOptions(command, operation, fields, language);
  if (isTable(operation.output)) command.addHelpText('after', columnsHelp(operation, language));
  command.action(() => runCommand(operation, inputOf(command, operation, fields), command.opts(), language));
}

function columnsHelp({ output }: Operation, language: Language): string {
  if (!isTable(output)) return '';
  const columns = [...Object.entries(output.columns), ...(output.further ? [['…', output.further] as const] : [])];
  const width = Math.max(...columns.map(([name]) => name.length));
  const lines = columns.map(
    ([name, { describe, unit }]) => `  ${name.padEnd(width)}  ${describe[language]}${unit ? ` (${unit})` : ''}`,
  );
  return `\n${words.columns[language]}\n${lines.join('\n')}\n`;
}

const titles: Readonly<Record<string, { zh: string; en: string }>> = {
  'Usage:': words.usage,
  'Options:': words.options,
  'Global Options:': words.options,
  'Commands:': words.commands,
  'Arguments:': words.arguments,
};

/** Commander's own words in the user's language; it throws instead of ending the process. */
function inLanguage(command: Command, language: Language): Command {
  const help: Partial<Help> = { styleTitle: (title) => titles[title]?.[language] ?? title, showGlobalOptions: false };
  return command
    .configureHelp(help)
    .helpOption('-h, --help', words.help[language])
    .helpCommand(false)
    .configureOutput({ writeErr: (text) => (text.startsWith('error:') ? undefined : process.stderr.write(text)) })
    .exitOverride();
}
