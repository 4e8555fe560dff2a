import type { Evidence } from '../../operations/evidence.ts';
import type { Operation } from '../../operations/operation.ts';
import { isTable, type TableResult } from '../../operations/table.ts';
import type { Language } from '../language.ts';
import { callOperation } from '../local/call.ts';
import type { CallOptions } from './call-options.ts';
import { writeAlso, writeResult } from './output.ts';
import { progressLine } from './progress.ts';
import { words } from './words.ts';

/** Runs one operation and writes its result; Ctrl-C cancels it cleanly. */
export async function runCommand(
  operation: Operation,
  input: Record<string, unknown>,
  options: CallOptions,
  language: Language,
): Promise<void> {
  const line = progressLine(language, options.quiet === true);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const { select, offset, limit, format, out } = options;
    const view = { select, offset, limit };
    const call = { signal: stop.signal, progress: line.tell };
    // A kernel leaves no moment in which a handler could run; without one the process ends at once.
    const onComputing = () => void process.removeListener('SIGINT', onInterrupt);
    const request = {
      operation,
      input,
      reading: options,
      dataFolder: options.data,
      workspace: options.in,
      call,
      onComputing,
    };
    const result = await callOperation(request);
    line.clear();
    if (options.quiet !== true && isTable(operation.output)) tellNotes((result as TableResult).evidence, language);
    await writeAlso(operation, result, options);
    await writeResult(operation, result, { view, format, out, language });
  } finally {
    line.clear();
    process.removeListener('SIGINT', onInterrupt);
  }
}

/** What a reader of the figures must know goes to standard error, so that files and pipes stay clean. */
function tellNotes({ notes, estimate }: Evidence, language: Language): void {
  for (const { level, text } of notes) if (level !== 'information') process.stderr.write(`! ${text[language]}\n`);
  if (estimate) process.stderr.write(`! ${words.estimate[language]}\n`);
}
