import { UserError } from '@yanzhen/evidence/errors';
import { type Command, Option } from 'commander';
import type { Field } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import { isTable } from '../../operations/table.ts';
import { kebab } from '../coerce.ts';
import type { TableView } from '../formats/view.ts';
import type { Language } from '../language.ts';
import type { FileReading } from '../local/file-datasets.ts';
import type { TableReading } from '../local/file-tables.ts';
import { type ConsoleFormat, consoleFormats } from './output.ts';
import { words } from './words.ts';

/** The flags every command takes besides its operation's fields. */
export interface CallOptions extends TableView, FileReading, TableReading {
  readonly format?: ConsoleFormat;
  readonly out?: string;
  readonly quiet?: boolean;
  readonly data?: string;
  readonly in?: string;
}

export function addCallOptions(
  command: Command,
  operation: Operation,
  fields: readonly Field[],
  language: Language,
): void {
  const taken = new Set(fields.map(({ name }) => kebab(name)));
  const add = (flag: string, placeholder: string, text: { zh: string; en: string }) => {
    if (!taken.has(flag)) command.option(`--${flag} <${placeholder}>`, text[language]);
  };
  if (fields.some(({ role }) => role === 'dataset')) {
    add('region-scheme', 'scheme', words.regionScheme);
    add('industry-scheme', 'scheme', words.industryScheme);
    add('measure', 'name', words.measureOfFile);
    if (!taken.has('file-year'))
      command.addOption(
        new Option('--file-year <year>', words.fileYear[language]).argParser((text) => year('file-year', text)),
      );
    add('unit', 'unit', words.unitOfFile);
    add('sheet', 'name', words.sheetOfFile);
    add('mapping', 'file', words.mapping);
  }
  if (fields.some(({ role }) => role === 'table')) {
    add('table-layout', 'layout', words.tableLayout);
    add('table-region', 'code', words.tableRegion);
    command.addOption(
      new Option('--table-year <year>', words.tableYear[language]).argParser((text) => year('table-year', text)),
    );
    add('table-unit', 'unit', words.tableUnit);
    if (!fields.some(({ role }) => role === 'dataset')) add('sheet', 'name', words.sheetOfFile);
  }
  if (isTable(operation.output)) {
    const select = new Option('--select <columns>', words.select[language]);
    command.addOption(select.argParser((text) => text.split(',')));
    command.addOption(new Option('--limit <n>', words.limit[language]).argParser(count));
    command.addOption(new Option('--offset <n>', words.offset[language]).argParser(count));
  }
  for (const [flag, text] of Object.entries(operation.also ?? {})) add(flag, 'file', text);
  command.addOption(new Option('--format <table|json|csv>', words.format[language]).argParser(consoleFormat));
  command.option('--out <file>', words.out[language]);
  command.option('--quiet', words.quiet[language]);
  command.option('--data <folder>', words.data[language]);
  add('in', 'workspace', words.inWorkspace);
  command.option('--lang <zh|en>', words.lang[language]);
}

function consoleFormat(text: string): ConsoleFormat {
  const format = consoleFormats.find((candidate) => candidate === text);
  if (format === undefined) throw unusable('format', text, { zh: 'table、json 或 csv', en: 'table, json or csv' });
  return format;
}

function count(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0) return value;
  throw unusable('limit, offset', text, { zh: '不小于 0 的整数', en: 'a whole number from 0' });
}

function year(field: string, text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw unusable(field, text, { zh: '四位年份', en: 'a year of four digits' });
}

function unusable(field: string, found: string, expected: { zh: string; en: string }): UserError {
  const text = { zh: '选项的值不能使用。', en: 'The value of an option cannot be used.' };
  return new UserError('invalid-option', text, { place: { field }, found, expected });
}
