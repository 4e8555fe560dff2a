import { kebab } from '../../packages/platform/src/doors/coerce.ts';
import type { Language } from '../../packages/platform/src/doors/language.ts';
import { type Field, fieldsOf } from '../../packages/platform/src/operations/fields.ts';
import type { Operation } from '../../packages/platform/src/operations/operation.ts';
import { loadRoom, roomNames, rooms } from '../../packages/platform/src/operations/registry.ts';
import { isTable } from '../../packages/platform/src/operations/table.ts';
import { fileName, type Page, type Translated, tableOf } from './page.ts';

const words = {
  title: { zh: '命令参考', en: 'Commands' },
  intro: {
    zh: '本页由操作的声明生成；同一声明也给出 HTTP 路由、OpenAPI 与 MCP 工具。',
    en: 'This page is generated from the operations’ declarations; the same ones give the HTTP routes, OpenAPI and the MCP tools.',
  },
  input: { zh: '输入', en: 'Input' },
  flag: { zh: '选项', en: 'Flag' },
  takes: { zh: '取值', en: 'Takes' },
  fallback: { zh: '默认', en: 'Default' },
  meaning: { zh: '含义', en: 'Meaning' },
  columns: { zh: '结果的列', en: 'Columns of the result' },
  column: { zh: '列', en: 'Column' },
  type: { zh: '类型', en: 'Type' },
  unit: { zh: '单位', en: 'Unit' },
  required: { zh: '必填', en: 'required' },
  writes: { zh: '会改变存储。', en: 'Changes the store.' },
  long: {
    zh: '可能超过两秒：在服务器上作为任务运行。',
    en: 'May take more than two seconds: runs as a job on a server.',
  },
} satisfies Record<string, Translated>;

function takes(field: Field): string {
  if (field.choices.length > 0) return field.choices.map((choice) => `\`${choice}\``).join(', ');
  if (field.role === 'dataset') return 'id \\| file';
  return field.kind === 'list' ? `${field.element ?? 'text'}, …` : field.kind;
}

function fallbackOf(field: Field, language: Language): string {
  if (field.default !== undefined) return `\`${JSON.stringify(field.default)}\``;
  return field.required ? words.required[language] : '';
}

function inputTable(operation: Operation, language: Language): string {
  const rows = fieldsOf(operation.input).map((field) => [
    `\`--${kebab(field.name)}\``,
    takes(field),
    fallbackOf(field, language),
    field.describe[language],
  ]);
  const head = [words.flag, words.takes, words.fallback, words.meaning].map((word) => word[language]);
  return rows.length === 0 ? '' : `${words.input[language]}\n\n${tableOf(head, rows)}\n`;
}

function columnTable({ output }: Operation, language: Language): string {
  if (!isTable(output)) return '';
  const rows = Object.entries(output.columns).map(([name, column]) => [
    `\`${name}\``,
    column.type,
    column.unit ?? '',
    column.describe[language],
  ]);
  const head = [words.column, words.type, words.unit, words.meaning].map((word) => word[language]);
  return `${words.columns[language]}\n\n${tableOf(head, rows)}\n`;
}

function section(operation: Operation, language: Language): string {
  const positional = (operation.positional ?? []).map((name) => ` [${kebab(name)}]`).join('');
  const remarks = [
    operation.effect === 'write' ? words.writes[language] : '',
    operation.long ? words.long[language] : '',
  ].filter((remark) => remark !== '');
  return [
    `## \`yanzhen ${operation.name.replace('.', ' ')}${positional}\``,
    operation.summary[language],
    operation.description[language],
    remarks.join(' '),
    inputTable(operation, language),
    columnTable(operation, language),
  ]
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n');
}

/** One page per room and language, from the registry. */
export async function commandPages(language: Language): Promise<Page[]> {
  const pages: Page[] = [];
  for (const room of roomNames) {
    const operations = await loadRoom(room);
    const title = `# ${words.title[language]}: ${rooms[room].title[language]}`;
    const sections = operations.map((operation) => section(operation, language));
    pages.push({
      file: fileName(`docs/reference/commands/${room}`, language),
      text: `${[title, words.intro[language], ...sections].join('\n\n')}\n`,
    });
  }
  return pages;
}
