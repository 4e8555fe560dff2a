import { existsSync, readFileSync } from 'node:fs';
import { Argument, type Command, Option } from 'commander';
import type { Field } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import { coerceField, kebab } from '../coerce.ts';
import type { Language } from '../language.ts';
import { words } from './words.ts';

const placeholders = {
  text: 'text',
  integer: 'n',
  number: 'x',
  boolean: '',
  choice: 'choice',
  list: 'a,b,…',
  upload: 'file',
  json: 'file|json',
} as const;

/** Declares a flag for every field, and an argument for each that may stand without its flag. */
export function addFields(command: Command, operation: Operation, fields: readonly Field[], language: Language): void {
  for (const name of operation.positional ?? []) {
    const field = fields.find((candidate) => candidate.name === name)!;
    command.addArgument(new Argument(`[${kebab(name)}]`, field.describe[language]));
  }
  for (const field of fields) command.addOption(fieldOption(field, operation, language));
}

function fieldOption(field: Field, operation: Operation, language: Language): Option {
  const flag = kebab(field.name);
  const placeholder =
    field.role === 'dataset'
      ? 'id|file'
      : field.role === 'table' || field.role === 'network'
        ? 'id|path'
        : placeholders[field.kind];
  const flags = field.kind === 'boolean' ? `--${flag} [true|false]` : `--${flag} <${placeholder}>`;
  const isPositional = (operation.positional ?? []).includes(field.name);
  const details = [
    field.choices.length > 0 ? `${words.choices[language]}: ${field.choices.join(', ')}` : '',
    field.default === undefined ? '' : `${words.fallback[language]}: ${defaultText(field.default)}`,
    field.required && !isPositional ? words.required[language] : '',
  ].filter((detail) => detail !== '');
  const describe = field.describe[language];
  const option = new Option(flags, details.length > 0 ? `${describe} (${details.join('; ')})` : describe);
  // Commander camel-cases flags; the field keeps its own name whatever that gives.
  option.attributeName = () => field.name;
  option.argParser((text: string, previous: unknown) =>
    field.kind === 'list' && Array.isArray(previous)
      ? [...previous, ...(coerceField(field, [text]) as unknown[])]
      : coerceField(field, [field.kind === 'json' ? jsonOrFile(text) : text]),
  );
  return option;
}

/** JSON as it stands on the command line, or in the file of that name. */
function jsonOrFile(text: string): string {
  return /^\s*[[{"]/.test(text) || !existsSync(text) ? text : readFileSync(text, 'utf8');
}

function defaultText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The operation's input from what commander parsed: positional arguments, then flags. */
export function inputOf(command: Command, operation: Operation, fields: readonly Field[]): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [index, name] of (operation.positional ?? []).entries()) {
    const text = command.processedArgs[index] as string | undefined;
    const field = fields.find((candidate) => candidate.name === name)!;
    if (text !== undefined) input[name] = coerceField(field, [field.kind === 'json' ? jsonOrFile(text) : text]);
  }
  const options = command.opts<Record<string, unknown>>();
  for (const { name } of fields) if (options[name] !== undefined) input[name] = options[name];
  return input;
}
