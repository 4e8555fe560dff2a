import { client } from '../data/index.ts';
import type { DocumentKind } from '../documents/filters.ts';

/** What is known of a document beside its text; null is not known. */
export interface Description {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly region: string | null;
  readonly date: string | null;
  readonly kind: DocumentKind | null;
}

const fields = ['title', 'issuer', 'region', 'date', 'kind'] as const;
type Clearable = Exclude<(typeof fields)[number], 'title'>;

/** What an edit sets and takes away. */
export interface DescriptionEdit {
  readonly set: Readonly<Record<string, string>>;
  readonly clear: readonly Clearable[];
}

type Fields = Readonly<Partial<Record<string, string | null>>>;

/** What leads from one description to another; undefined where nothing does, or the title would be gone. */
export function editOf(before: Fields, after: Fields): DescriptionEdit | undefined {
  const set: Record<string, string> = {};
  const clear: Clearable[] = [];
  for (const field of fields) {
    const value = after[field]?.trim() || null;
    if (!(field in after) || value === (before[field] ?? null)) continue;
    if (value !== null) set[field] = value;
    else if (field === 'title') return undefined;
    else clear.push(field);
  }
  return Object.keys(set).length + clear.length === 0 ? undefined : { set, clear };
}

/** Saves an edit. */
export async function saveDescription(document: string, edit: DescriptionEdit | undefined): Promise<void> {
  if (edit === undefined) return;
  await client.call('documents.edit', {
    document,
    ...edit.set,
    ...(edit.clear.length > 0 && { clear: [...edit.clear] }),
  });
}
