import type { Language } from '../../packages/platform/src/doors/language.ts';

export type Translated = Readonly<Record<Language, string>>;

/** A generated document: where it stands in the project, and its whole text. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

/** The Chinese page stands beside the English one. */
export function fileName(stem: string, language: Language): string {
  return `${stem}${language === 'zh' ? '.zh-CN' : ''}.md`;
}

const escaped = (cell: string) => cell.replaceAll(/(?<!\\)\|/g, '\\|').replaceAll('\n', ' ');

/** A Markdown table. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
