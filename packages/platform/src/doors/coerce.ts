import { UserError } from '@yanzhen/evidence/errors';
import type { Field } from '../operations/fields.ts';

/**
 * The value a field's text stands for, as flags and query strings carry it. Text that does not fit
 * is passed on as it is: the operation's schema then says what it expected.
 */
export function coerceField(field: Field, texts: readonly string[]): unknown {
  if (field.kind === 'list') {
    // Items that hold commas come as one JSON array.
    if (texts.length === 1 && texts[0]!.startsWith('[')) return parseJson(field, texts[0]!);
    const items = texts.flatMap((text) => text.split(',')).filter((text) => text !== '');
    return items.map((text) => coerceText(field.element ?? 'text', text, field));
  }
  return coerceText(field.kind, texts.at(-1) ?? '', field);
}

function coerceText(kind: Field['kind'], text: string, field: Field): unknown {
  if (kind === 'integer' || kind === 'number') {
    const value = Number(text);
    return text.trim() === '' || Number.isNaN(value) ? text : value;
  }
  if (kind === 'boolean') return text === 'true' || text === '1' || (text === 'false' || text === '0' ? false : text);
  return kind === 'json' ? parseJson(field, text) : text;
}

function parseJson(field: Field, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(
      'invalid-json',
      { zh: `参数 ${field.name} 不是有效的 JSON。`, en: `The value of ${field.name} is not valid JSON.` },
      { place: { field: field.name }, found: text.slice(0, 80), cause },
    );
  }
}

/** `regionScheme` and `region_scheme` → `region-scheme`. */
export function kebab(name: string): string {
  return name.replaceAll('_', '-').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
