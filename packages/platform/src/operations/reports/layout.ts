import type { Evidence } from '../evidence.ts';
import type { PageBlock } from '../printing/blocks.ts';
import { marked } from './changes.ts';
import type { PartChoice, StoredReport } from './shapes.ts';
import { commandOf } from './source-command.ts';
import { reworded } from './wording.ts';

type Laid = Pick<StoredReport, 'parts' | 'made' | 'language' | 'changes'>;

/** A report from its first heading to the last source: parts in the order chosen, then the annex of figures and sources. */
export function layOut(report: Laid): { blocks: PageBlock[]; sources: Evidence[] } {
  const sources = new Sources();
  const annex: string[][] = [];
  const blocks = report.parts
    .filter(({ hidden }) => hidden !== true)
    .flatMap((choice) => partBlocks(choice, report, sources, annex));
  return { blocks: [...blocks, ...annexBlocks(annex, sources.all, report.language)], sources: sources.all };
}

function partBlocks(choice: PartChoice, report: Laid, sources: Sources, annex: string[][]): PageBlock[] {
  const part = report.made.find(({ id }) => id === choice.id);
  const title = choice.heading ?? part?.title;
  const heading: PageBlock[] = title ? [{ kind: 'heading', level: 1, text: title }] : [];
  const own = ownText(choice.text);
  if (part === undefined) return [...heading, ...own];
  if (part.problem !== undefined) {
    const text =
      report.language === 'zh' ? `（未能生成：${part.problem.zh}）` : `(Could not be made: ${part.problem.en})`;
    return [...heading, { kind: 'paragraph', text }, ...own];
  }
  const numbers = part.sources.map((source) => sources.numberOf(source));
  const global = (local: readonly number[] | undefined) => [...new Set((local ?? []).map((one) => numbers[one - 1]!))];
  for (const { label, text, unit, source } of part.figures) {
    annex.push([title ?? part.title, label, unit === '' ? text : `${text} ${unit}`, String(numbers[source - 1] ?? '')]);
  }
  const written = choice.wording === undefined ? part.blocks : reworded(part, choice.wording);
  const blocks = marked(written, part.id, report.changes).map((block) =>
    'sources' in block && block.sources !== undefined ? { ...block, sources: global(block.sources) } : block,
  );
  return [...heading, ...blocks, ...own];
}

function ownText(text: string | undefined): PageBlock[] {
  const lines = (text ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line): PageBlock => ({ kind: 'paragraph', text: line.trim() }));
}

/** Sources in the order of their first use, each once. */
class Sources {
  readonly all: Evidence[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(source: Evidence): number {
    const key = JSON.stringify([source.operation, source.version, source.parameters, source.inputs]);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.all.push(source);
    this.numbers.set(key, this.all.length);
    return this.all.length;
  }
}

function annexBlocks(figures: string[][], sources: readonly Evidence[], language: 'zh' | 'en'): PageBlock[] {
  if (sources.length === 0) return [];
  const zh = language === 'zh';
  const head = zh ? ['部分', '数据', '数值', '来源'] : ['Part', 'Figure', 'Value', 'Source'];
  const table: PageBlock[] =
    figures.length === 0
      ? []
      : [{ kind: 'table', caption: zh ? '文中数据及其来源' : 'Figures and their sources', head, rows: figures }];
  return [
    { kind: 'heading', level: 1, text: zh ? '附录：数据来源' : 'Annex: sources' },
    ...table,
    { kind: 'list', items: sources.map((source, index) => sourceLine(source, index + 1, language)) },
  ];
}

function sourceLine(
  { operation, version, parameters, inputs, conventions, estimate }: Evidence,
  number: number,
  language: 'zh' | 'en',
) {
  const zh = language === 'zh';
  const data = inputs.map(
    (input) =>
      `${input.title[language]} (${input.dataset}@${input.version}, ${input.hash.slice(0, 12)}; ${input.source})`,
  );
  const conventional = Object.entries(conventions).map(([name, value]) => `${name}=${value}`);
  const parts = [
    ...(data.length > 0 ? [`${zh ? '数据：' : 'data: '}${data.join('; ')}`] : []),
    `${zh ? '计算：' : 'computed by: '}${operation}@${version}`,
    ...(conventional.length > 0 ? [`${zh ? '口径：' : 'conventions: '}${conventional.join(', ')}`] : []),
    ...(estimate ? [zh ? '含估算数据' : 'rests on estimates'] : []),
    `${zh ? '命令：' : 'command: '}${commandOf(operation, parameters)}`,
  ];
  return `[${number}] ${parts.join(zh ? '；' : '; ')}`;
}
