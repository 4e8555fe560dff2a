import { type Command, Option } from 'commander';
import type { Language } from '../language.ts';
import { words } from './words.ts';

/** `documents watch`: no operation, since it never ends by itself. */
export function addWatchCommand(room: Command, language: Language): void {
  room
    .command('watch')
    .description(words.watch[language])
    .argument('<folder>', words.watchedFolder[language])
    .addOption(new Option('--every <seconds>', words.watchEvery[language]).default(5).argParser(Number))
    .addOption(new Option('--data <folder>', words.data[language]))
    .option('--lang <zh|en>', words.lang[language])
    .action(async (folder, options) => {
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      const tell = (line: string) => void process.stdout.write(`${line}\n`);
      const every = options.every >= 0.1 ? options.every : 5;
      await (await import('./watch.ts')).watch(folder, { ...options, every }, language, { signal: stop.signal, tell });
    });
}

/** The commands that are no operation: start and stop the server, speak MCP. */
export function addServiceCommands(program: Command, language: Language): void {
  const log = () => new Option('--log <form>', words.log[language]).choices(['text', 'json']);
  const data = () => new Option('--data <folder>', words.data[language]);
  program
    .command('start')
    .description(words.start[language])
    .addOption(new Option('--port <n>', words.port[language]).default(4173).argParser(Number))
    .addOption(data())
    .option('--no-open', words.noOpen[language])
    .option('--team', words.team[language])
    .option('--host <address>', words.host[language])
    .addOption(log())
    .action(async (options) => (await import('./start.ts')).start(options, language));
  program
    .command('stop')
    .description(words.stop[language])
    .addOption(data())
    .action(async (options) => (await import('./stop.ts')).stop(options, language));
  program
    .command('worker')
    .description(words.worker[language])
    .addOption(new Option('--threads <n>', words.threads[language]).argParser(Number))
    .addOption(new Option('--jobs <n>', words.jobsAtATime[language]).default(2).argParser(Number))
    .addOption(new Option('--port <n>', words.probePort[language]).argParser(Number))
    .option('--host <address>', words.probeHost[language])
    .addOption(log())
    .action(async (options) => (await import('./worker.ts')).worker(options, language));
  program
    .command('mcp')
    .description(words.mcp[language])
    .addOption(data())
    .option('--allow-write', words.allowWrite[language])
    .action(async (options) =>
      (await import('../mcp/index.ts')).serveMcp({ data: options.data, allowWrite: options.allowWrite === true }),
    );
}

/** The commands of who keeps an installation: copies of it, its schema, its health. */
export function addKeepingCommands(program: Command, language: Language): void {
  const data = () => new Option('--data <folder>', words.data[language]);
  const lang = ['--lang <zh|en>', words.lang[language]] as const;
  program
    .command('backup')
    .description(words.backup[language])
    .argument('<file>', words.backupFile[language])
    .addOption(data())
    .option(...lang)
    .action(async (file, options) => (await import('./keep.ts')).backup(file, options, language));
  program
    .command('restore')
    .description(words.restore[language])
    .argument('<file>', words.backupFile[language])
    .addOption(data())
    .option(...lang)
    .action(async (file, options) => (await import('./keep.ts')).restore(file, options, language));
  program
    .command('migrate')
    .description(words.migrate[language])
    .option('--check', words.migrateCheck[language])
    .addOption(data())
    .option(...lang)
    .action(async (options) => (await import('./keep.ts')).migrate(options, language));
  program
    .command('doctor')
    .description(words.doctor[language])
    .option('--mend', words.mend[language])
    .option('--json', words.json[language])
    .addOption(data())
    .option(...lang)
    .action(async (options) => (await import('./doctor.ts')).doctor(options, language));
  program
    .command('self-test')
    .description(words.selfTest[language])
    .option(...lang)
    .action(async () => (await import('./self-test.ts')).selfTest(language));
}
