import { type CasePart, caseParts } from '@yanzhen/evidence/cases';
import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import type { NewPart, StoredCase } from '../../store/cases/types.ts';
import type { Text } from '../evidence.ts';
import { textSchema } from '../evidence-schema.ts';
import { madeByOf, madeBySchema } from './case-fields.ts';
import { checkPart, longestPart } from './part-formats.ts';

const caseFormat = 'yanzhen-case/1';

const caseFile = z.object({
  format: z.literal(caseFormat),
  ...{ id: z.string().min(1).max(100), name: textSchema },
  parts: z.partialRecord(
    z.enum(caseParts),
    z.object({
      text: z.string().max(longestPart),
      madeBy: madeBySchema.nullable(),
      madeAt: z.iso.datetime(),
      basis: z.partialRecord(z.enum(caseParts), z.string().max(64)),
    }),
  ),
});

/** A case as one file of JSON: what its parts say, what made them and from what. */
export function writeCase({ id, name, parts, texts }: StoredCase): string {
  const written = caseParts.flatMap((part) => {
    const kept = parts[part];
    if (kept === undefined) return [];
    const { madeBy, madeAt, basis } = kept;
    return [[part, { madeBy, madeAt, basis, text: texts[part] }]];
  });
  return `${JSON.stringify({ format: caseFormat, id, name, parts: Object.fromEntries(written) }, null, 1)}\n`;
}

export interface ReadCase {
  readonly id: string;
  readonly name: Text;
  readonly parts: Readonly<Partial<Record<CasePart, NewPart>>>;
}

/** Reads what `writeCase` wrote; every part is checked by its format. @throws UserError */
export function readCase(text: string, file: string): ReadCase {
  const { id, name, parts } = parsedFile(text, file);
  const read = caseParts.flatMap((part): [CasePart, NewPart][] => {
    const own = parts[part];
    if (own === undefined) return [];
    checkPart(part, own.text);
    const basis = Object.fromEntries(Object.entries(own.basis).filter(([, hash]) => hash !== undefined));
    return [[part, { text: own.text, madeBy: madeByOf(own.madeBy), madeAt: own.madeAt, basis }]];
  });
  return { id, name, parts: Object.fromEntries(read) };
}

function parsedFile(text: string, file: string): z.output<typeof caseFile> {
  const fault = (place: string, found: string, expected: Text) =>
    new UserError(
      'case-file',
      {
        zh: '这不是雁阵导出的协作案文件，或已损坏。',
        en: 'This is no file of a case as Yanzhen exports it, or it is damaged.',
      },
      { place: { file, ...(place !== '' && { field: place }) }, found: found.slice(0, 80), expected },
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw fault('', (cause as Error).message, { zh: '有效的 JSON', en: 'valid JSON' });
  }
  const read = caseFile.safeParse(json, { reportInput: true });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const { message = '', path = [], input } = issue ?? {};
  throw fault(path.join('.'), JSON.stringify(input) ?? '', { zh: message, en: message });
}
