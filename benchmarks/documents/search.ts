import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cutWords, foldText, isStopWord } from '@yanzhen/documents/search';
import { seededRandom } from '@yanzhen/science/random';
import MiniSearch from 'minisearch';
import { DocumentsHere } from '../../packages/platform/src/doors/local/documents-here.ts';
import { addFiles } from '../../packages/platform/src/operations/documents/add-files.ts';
import { serve } from '../../packages/platform/src/server/index.ts';
import { openStore } from '../../packages/platform/src/store/index.ts';
import { alone, type BenchmarkRow, milliseconds } from '../table.ts';
import { searchCorpus } from './search-corpus.ts';

const passages = 100_000;
const perDocument = 200;
const asked = 200;

/** An engine as it is measured: up to `limit` passages for words or a phrase, best first. */
interface Engine {
  readonly name: string;
  words(words: readonly string[], limit: number): Promise<readonly string[]>;
  phrase(phrase: string, limit: number): Promise<readonly string[]>;
}

/** Indexing 100,000 passages, searching them over HTTP, and what two other engines make of the same passages and queries. */
export async function suite(): Promise<BenchmarkRow[]> {
  const texts = searchCorpus(passages);
  if (texts === undefined) return [alone('search', 'skipped', 'YANZHEN_SHARED names no folder with data/reports')];
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-search-'));
  try {
    const rows = [await indexed(folder, texts)];
    const server = await serve({ location: { folder }, port: 0, withoutDemo: true });
    try {
      const ours = yanzhen(server.url);
      await ours.words(['产业'], 1);
      rows.push(...(await measured(ours, texts)));
      // Each in memory after the one before was measured: a server does not live beside their indexes.
      for (const built of [miniSearch, fts]) rows.push(...(await measured(built(texts, rows), texts)));
    } finally {
      await server.close();
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** From a folder of files to passages that can be found, as a server does it: a worker reads while the store takes in. */
async function indexed(folder: string, texts: readonly string[]): Promise<BenchmarkRow> {
  const path = join(folder, 'files');
  await mkdir(path);
  for (let from = 0; from < texts.length; from += perDocument) {
    const lines = texts.slice(from, from + perDocument);
    await writeFile(join(path, `${from}.txt`), `第${from / perDocument}号汇编\n\n${lines.join('\n\n')}\n`);
  }
  const store = await openStore({ folder });
  const reader = new DocumentsHere(unheard);
  const [started, before] = [performance.now(), process.cpuUsage()];
  const prepareDocument = reader.prepare.bind(reader);
  await addFiles({ path, name: 'files', bytes: 0 }, store.documents, { ...unheard, prepareDocument });
  const time = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  const kept = (await store.documents.list()).reduce((sum, one) => sum + one.passages, 0);
  await reader.close();
  await store.close();
  return alone(
    `index ${kept.toLocaleString('en')} passages, embedded`,
    milliseconds(time),
    `read, recognise, cut, store; ${milliseconds((user + system) / 1000)} of processor time over all threads`,
  );
}

const unheard = { signal: new AbortController().signal, progress: () => undefined };

function yanzhen(url: string): Engine {
  const ask = async (query: string, limit: number) => {
    const parameters = new URLSearchParams({ query, most: String(limit) });
    const response = await fetch(`${url}/api/v1/documents/search?${parameters}`);
    const { columns } = (await response.json()) as {
      columns: { document: string[]; passage: number[]; snippet: string[] };
    };
    return columns.snippet;
  };
  return {
    name: 'yanzhen over HTTP',
    words: (words, limit) => ask(words.join(' '), limit),
    phrase: (phrase, limit) => ask(`"${phrase}"`, limit),
  };
}

const cut = (text: string) =>
  cutWords(foldText(text))
    .map(({ word }) => word)
    .filter((word) => !isStopWord(word));

function miniSearch(texts: readonly string[], rows: BenchmarkRow[]): Engine {
  const engine = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: cut,
    processTerm: (term) => term,
  });
  const started = performance.now();
  engine.addAll(texts.map((text, id) => ({ id, text })));
  rows.push(alone('index, MiniSearch with our words', milliseconds(performance.now() - started), 'in memory'));
  const find = async (query: string, limit: number) =>
    engine
      .search(query, { combineWith: 'AND' })
      .slice(0, limit)
      .map(({ id }) => texts[id as number]!);
  return { name: 'MiniSearch', words: (words, limit) => find(words.join(' '), limit), phrase: find };
}

function fts(texts: readonly string[], rows: BenchmarkRow[]): Engine {
  const database = new DatabaseSync(':memory:');
  database.exec(`create virtual table words using fts5(text, tokenize='unicode61');
    create virtual table grams using fts5(text, tokenize='trigram')`);
  const started = performance.now();
  database.exec('begin');
  const word = database.prepare('insert into words(rowid, text) values (?, ?)');
  const gram = database.prepare('insert into grams(rowid, text) values (?, ?)');
  for (const [k, text] of texts.entries()) {
    word.run(k + 1, cut(text).join(' '));
    gram.run(k + 1, foldText(text));
  }
  database.exec('commit');
  rows.push(
    alone('index, SQLite FTS5 with our words and trigrams', milliseconds(performance.now() - started), 'in memory'),
  );
  const find = (table: string) => {
    const query = database.prepare(`select rowid from ${table} where ${table} match ? order by rank limit ?`);
    return async (match: string, limit: number) =>
      query.all(match, limit).map(({ rowid }) => texts[Number(rowid) - 1]!);
  };
  const [words, grams] = [find('words'), find('grams')];
  return {
    name: 'SQLite FTS5',
    words: (given, limit) => words(given.map((one) => `"${one}"`).join(' AND '), limit),
    phrase: (phrase, limit) => grams(`"${phrase}"`, limit),
  };
}

/** Latency of three words of one passage, recall of phrases against what stands there, and where a known passage comes. */
async function measured(engine: Engine, texts: readonly string[]): Promise<BenchmarkRow[]> {
  const random = seededRandom(11);
  const times: number[] = [];
  let reciprocal = 0;
  for (let k = 0; k < asked; k++) {
    const text = texts[Math.floor(random() * texts.length)]!;
    const words = [...new Set(cut(text).filter((word) => /^\p{Script=Han}{2,}$/u.test(word)))];
    const three = [0, 1, 2].map(() => words.splice(Math.floor(random() * words.length), 1)[0]!).filter(Boolean);
    const started = performance.now();
    const found = await engine.words(three, 20);
    times.push(performance.now() - started);
    const rank = found.findIndex((one) => holds(one, text));
    if (rank >= 0) reciprocal += 1 / (rank + 1);
  }
  times.sort((a, b) => a - b);
  const [p50, p95] = [times[Math.floor(asked / 2)]!, times[Math.floor(asked * 0.95)]!];
  return [
    alone(`three words, ${engine.name}`, `${milliseconds(p50)} p50, ${milliseconds(p95)} p95`),
    alone(
      `known passage by three of its words, ${engine.name}`,
      `${(reciprocal / asked).toFixed(2)} mean reciprocal rank`,
    ),
    alone(`phrases of four characters, ${engine.name}`, `${(await phraseRecall(engine, texts)).toFixed(3)} recall`),
  ];
}

/** A snippet stands in its passage, but for the marks of what was cut off. */
function holds(found: string, text: string): boolean {
  return foldText(text).replaceAll(/\s/g, '').includes(foldText(found).replaceAll(/[…\s]/g, ''));
}

async function phraseRecall(engine: Engine, texts: readonly string[]): Promise<number> {
  const random = seededRandom(13);
  let found = 0;
  let there = 0;
  for (let k = 0; k < 60; k++) {
    const runs = texts[Math.floor(random() * texts.length)]!.match(/\p{Script=Han}{4,}/gu) ?? [];
    const run = runs[Math.floor(random() * runs.length)];
    if (run === undefined) continue;
    const from = Math.floor(random() * (run.length - 3));
    const phrase = run.slice(from, from + 4);
    const truth = texts.filter((text) => foldText(text).includes(phrase)).length;
    if (truth > 900) continue;
    there += truth;
    const answers = await engine.phrase(phrase, 1000);
    found += Math.min(truth, answers.filter((answer) => foldText(answer).includes(phrase)).length);
  }
  return found / Math.max(1, there);
}
