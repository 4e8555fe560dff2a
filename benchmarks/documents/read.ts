import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../../packages/documents/src/readers/index.ts';
import { openPdf } from '../../packages/documents/src/readers/pdf/pdfjs.ts';
import {
  brokenChinese,
  type MadeLine,
  makePdf,
  setLines,
} from '../../packages/documents/src/readers/testing/pdf-writer.ts';
import { fingerprint, recogniseDocument } from '../../packages/documents/src/recognise/index.ts';
import { alone, type BenchmarkRow, compared, median, milliseconds } from '../table.ts';
import { madeParagraph, madeSections } from './made-text.ts';

const pages = 200;
const runs = 3;

/** Reading documents: a 200-page PDF beside the bare text of the PDF library, long texts, recognising and fingerprinting. */
export async function suite(): Promise<BenchmarkRow[]> {
  const fresh = await inFreshProcess();
  return [
    compared(
      `read a PDF of ${pages} pages, fresh process`,
      fresh.first,
      'pdf.js, bare text',
      fresh.bare,
      `${fresh.passages} passages from ${fresh.characters} characters; again ${milliseconds(fresh.again)}`,
    ),
    ...(await texts()),
  ];
}

/** A printed plan: running head, page number, headings and indented paragraphs of 36 characters a line. */
function printedPlan(): Uint8Array {
  return makePdf(
    Array.from({ length: pages }, (_, page) => {
      const lines: MadeLine[] = [
        { text: '某省产业协作规划', x: 240, y: 40, size: 9 },
        { text: `— ${page + 1} —`, x: 280, y: 812, size: 9 },
        { text: `${'一二三四五六七八九十'[page % 10]}、重点任务`, x: 104, y: 80, size: 12 },
      ];
      for (let index = 0, y = 104; y < 740; index++) {
        const set = setLines(brokenChinese(madeParagraph(page * 9 + index), 36), { x: 80, y, indent: 24 });
        lines.push(...set.lines.filter((line) => line.y < 790));
        y = set.y;
      }
      return { lines };
    }),
  );
}

interface PdfRun {
  readonly first: number;
  readonly again: number;
  readonly bare: number;
  readonly passages: number;
  readonly characters: number;
}

async function readPlan(): Promise<PdfRun> {
  const bytes = printedPlan();
  const timed = async <T>(work: () => Promise<T>) => {
    const start = performance.now();
    const result = await work();
    return { result, ms: performance.now() - start };
  };
  const first = await timed(() => readDocument(bytes, { fileName: 'plan.pdf' }));
  const again = await timed(() => readDocument(bytes, { fileName: 'plan.pdf' }));
  const bare = await timed(async () => {
    const pdf = await openPdf(bytes);
    let length = 0;
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      for (const item of items) if ('str' in item) length += item.str.length;
    }
    await pdf.loadingTask.destroy();
    return length;
  });
  const { passages, original } = first.result;
  return { first: first.ms, again: again.ms, bare: bare.ms, passages: passages.length, characters: original.length };
}

/** Text of 4 million characters as TXT, Markdown and HTML; what is known of a report, and its fingerprint. */
async function texts(): Promise<BenchmarkRow[]> {
  const sections = madeSections(900, 24);
  const plain = sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]).join('\n');
  const marked = sections.map(({ heading, paragraphs }) => `## ${heading}\n\n${paragraphs.join('\n\n')}`).join('\n\n');
  const page = sections
    .map(({ heading, paragraphs }) => `<h2>${heading}</h2><p>${paragraphs.join('</p><p>')}</p>`)
    .join('');
  const rows: BenchmarkRow[] = [];
  for (const [fileName, content] of [
    ['long.txt', plain],
    ['long.md', marked],
    ['long.html', `<html><body>${page}</body></html>`],
  ] as const) {
    const bytes = new TextEncoder().encode(content);
    const ms = await timeOf(() => readDocument(bytes, { fileName }));
    rows.push(alone(`read ${fileName}`, milliseconds(ms), `${rate(bytes.length, ms)} MB/s`));
  }
  const report = await readDocument(new TextEncoder().encode(plain.slice(0, 20_000)), { fileName: 'report.txt' });
  rows.push(
    alone(
      'recognise a report of 20,000 characters',
      milliseconds(await timeOf(async () => recogniseDocument(report, 'report.txt'))),
    ),
  );
  rows.push(alone('fingerprint it', milliseconds(await timeOf(async () => fingerprint(report)))));
  return rows;
}

const rate = (bytes: number, ms: number) => (bytes / 1e6 / (ms / 1000)).toFixed(1);

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

function inFreshProcess(): Promise<PdfRun> {
  const child = fork(fileURLToPath(import.meta.url), ['pdf']);
  return new Promise((resolve, reject) => {
    child.on('message', (run) => resolve(run as PdfRun));
    child.on('exit', (code) => reject(new Error(`Reading ended with ${code} before it told its time.`)));
  });
}

if (process.send !== undefined && process.argv[2] === 'pdf') {
  process.send(await readPlan());
  process.disconnect();
}
