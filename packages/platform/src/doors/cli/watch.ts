import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Language } from '../language.ts';
import { fileNotFound } from '../local/file-datasets.ts';
import { problemOf } from '../problem.ts';

export interface WatchOptions {
  readonly data?: string | undefined;
  /** Seconds between two looks. */
  readonly every: number;
}

export interface WatchContext {
  readonly signal: AbortSignal;
  /** Takes what happened, a line at a time. */
  readonly tell: (line: string) => void;
}

/**
 * Adds the documents of a folder, then looks every few seconds for files that are new or changed and adds those, until
 * its signal is aborted. A file is taken when two looks find it the same, so that none is read half-written. Through a
 * running server when there is one.
 * @throws UserError when there is no such folder
 */
export async function watch(
  folder: string,
  { data, every }: WatchOptions,
  language: Language,
  { signal, tell }: WatchContext,
): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) throw fileNotFound(folder);
  const root = resolve(folder);
  let added = await stateOf(root);
  await addPath(root, data, language, { signal, tell });
  let before = added;
  while (!signal.aborted) {
    await sleep(every * 1000, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const now = await stateOf(root);
    const settled = [...now].filter(([path, state]) => before.get(path) === state && added.get(path) !== state);
    for (const [path] of settled) await addPath(join(root, path), data, language, { signal, tell });
    added = new Map([...added, ...settled]);
    before = now;
  }
}

/** Size and time of every file that may be a document, by its path in the folder. */
async function stateOf(root: string): Promise<Map<string, string>> {
  const { isDocumentName } = await import('@yanzhen/documents/readers');
  const names = await readdir(root, { recursive: true }).catch(() => []);
  const found = new Map<string, string>();
  for (const name of names.filter((path) => isDocumentName(path) && !/(^|[\\/])[.~]/.test(path))) {
    const about = await stat(join(root, name)).catch(() => undefined);
    if (about?.isFile()) found.set(name, `${about.size} ${about.mtimeMs}`);
  }
  return found;
}

async function addPath(
  path: string,
  data: string | undefined,
  language: Language,
  { signal, tell }: WatchContext,
): Promise<void> {
  const [{ add }, { callOperation }] = await Promise.all([
    import('../../operations/documents/add.ts'),
    import('../local/call.ts'),
  ]);
  try {
    const call = { signal, progress: () => undefined };
    const answer = await callOperation({ operation: add, input: { file: path }, reading: {}, dataFolder: data, call });
    const { file, outcome, title, reason_zh, reason_en } = (answer as { columns: Record<string, string[]> }).columns;
    for (const [k, what] of outcome!.entries()) {
      if (what === 'known') continue;
      const reason = (language === 'zh' ? reason_zh : reason_en)![k];
      tell(`${what}  ${file![k]}  ${what === 'refused' ? reason : title![k]}`);
    }
  } catch (error) {
    if (signal.aborted) return;
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    // One file that cannot be read must not end the watch over the others.
    tell(`refused  ${path}  ${problem.title[language]}`);
  }
}
