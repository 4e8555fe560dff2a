import { languageOf, terminalLanguage } from '../language.ts';
import { exitCodes, reportError } from './errors.ts';
import { createProgram } from './program.ts';

/** The language must be known before the help is made, so it is looked for ahead of parsing. */
function wantedLanguage(args: readonly string[]) {
  const flag = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = flag < 0 ? undefined : (args[flag]!.split('=')[1] ?? args[flag + 1]);
  return languageOf(value) ?? terminalLanguage(process.env);
}

const args = process.argv.slice(2);
const language = wantedLanguage(args);
try {
  const program = await createProgram(args, language);
  if (args.length === 0) program.outputHelp();
  else await program.parseAsync(args, { from: 'user' });
  process.exitCode ??= exitCodes.done;
} catch (error) {
  process.exitCode = reportError(error, language);
}
