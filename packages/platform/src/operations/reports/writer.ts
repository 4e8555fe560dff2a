import type { Evidence } from '../evidence.ts';
import type { PageBlock, Run } from '../printing/blocks.ts';
import type { Chart } from '../printing/chart.ts';
import { type Answer, type AnswerRow, answerOf } from './answer.ts';
import type { ReportFigure } from './shapes.ts';

export type Language = 'zh' | 'en';

/** Asks an operation for its answer. */
export type Ask = (operation: string, input: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** How a value is stated. */
export interface Stated {
  readonly label: string;
  readonly value: number | string | null | undefined;
  /** Digits after the point; none by default. */
  readonly digits?: number;
  /** Stated as a percentage. */
  readonly percent?: boolean;
  readonly unit?: string;
}

/** A chart without the word for what is missing, which the language gives. */
type ChartOf<C> = C extends Chart ? Omit<C, 'missing'> : never;

/**
 * What a recipe writes with. Every answer asked for is a source; every value stated is a figure of one, with a key by which
 * it is found again when the report is made anew.
 */
export class Writer {
  readonly language: Language;
  readonly blocks: PageBlock[] = [];
  readonly figures: ReportFigure[] = [];
  readonly sources: Evidence[] = [];
  private readonly asking: Ask;

  constructor(ask: Ask, language: Language) {
    this.asking = ask;
    this.language = language;
  }

  say(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }

  /** An answer, and the number of the source it is. */
  async ask(operation: string, input: Readonly<Record<string, unknown>>): Promise<Answer> {
    const answer = answerOf(await this.asking(operation, input), this.sources.length + 1);
    this.sources.push(answer.evidence);
    return answer;
  }

  /** An answer that nothing is cited from: names of what other answers give codes of. */
  async look(operation: string, input: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.asking(operation, input);
  }

  /** States a value; missing is said, never written as zero. */
  figure(key: string, { label, value, digits = 0, percent = false, unit = '' }: Stated, source: number): Run {
    const text = typeof value === 'string' ? value : this.number(value, digits, percent);
    if (!this.figures.some((figure) => figure.key === key)) this.figures.push({ key, label, text, unit, source });
    return { text, figure: key };
  }

  private number(value: number | null | undefined, digits: number, percent: boolean): string {
    if (value === null || value === undefined || !Number.isFinite(value)) return this.say('无数据', 'no data');
    const text = (percent ? 100 * value : value).toFixed(digits);
    // What rounds to zero has no sign.
    return `${Number(text) === 0 ? text.replace('-', '') : text}${percent ? '%' : ''}`;
  }

  paragraph(runs: readonly Run[], ...sources: number[]): void {
    this.blocks.push({ kind: 'paragraph', text: textOf(runs), runs: [...runs], sources });
  }

  heading(text: string): void {
    this.blocks.push({ kind: 'heading', level: 2, text });
  }

  list(items: readonly string[]): void {
    if (items.length > 0) this.blocks.push({ kind: 'list', items: [...items] });
  }

  table(caption: string, head: readonly string[], cells: readonly (readonly (Run | string)[])[], source: number): void {
    const runs = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)));
    const rows = runs.map((row) => row.map(({ text }) => text));
    this.blocks.push({ kind: 'table', caption, head: [...head], rows, cells: runs, sources: [source] });
  }

  chart(caption: string, chart: ChartOf<Chart>, source: number): void {
    const missing = this.say('无数据', 'no data');
    this.blocks.push({ kind: 'chart', caption, chart: { ...chart, missing }, sources: [source] });
  }

  /** Cautions of a source, for whoever reads the figures. */
  cautions({ evidence, source }: Answer): void {
    const notes = evidence.notes.filter(({ level }) => level !== 'information');
    const texts = notes.map(({ text }) => text[this.language]);
    if (texts.length === 0) return;
    const lead = this.say('读这些数时要注意：', 'To be heeded with these figures: ');
    this.paragraph([{ text: texts.length === 1 ? `${lead}${texts[0]}` : lead }], source);
    if (texts.length > 1) this.list(texts.map((text, index) => this.say(`（${index + 1}）${text}`, text)));
  }
}

/** A sentence with figures in it: t`…${figure}…`. */
export function t(words: TemplateStringsArray, ...figures: readonly (Run | string)[]): Run[] {
  return words.flatMap((text, index) => {
    const figure = figures[index];
    const run = typeof figure === 'string' ? { text: figure } : figure;
    return [...(text === '' ? [] : [{ text }]), ...(run === undefined ? [] : [run])];
  });
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Rows by a number, largest first; what has none is left out. */
export function largest(rows: readonly AnswerRow[], column: string, most: number): AnswerRow[] {
  return rows
    .filter((row) => typeof row[column] === 'number')
    .sort((a, b) => (b[column] as number) - (a[column] as number))
    .slice(0, most);
}
