import type { CasePart } from '@yanzhen/evidence/cases';
import type { TableDocument } from '@yanzhen/evidence/tables';
import type { StoredCase } from '../../../store/cases/types.ts';
import type { OperationContext } from '../../context.ts';
import type { Text } from '../../evidence.ts';

/** A case whose parts are read once, with what they lead to. */
export class OpenedCase {
  readonly stored: StoredCase;
  readonly context: OperationContext;
  private readonly read = new Map<CasePart, unknown>();
  private readonly tables = new Map<string, Promise<TableDocument | undefined>>();

  constructor(stored: StoredCase, context: OperationContext) {
    this.stored = stored;
    this.context = context;
  }

  /** What a part says; undefined where there is none. */
  json(part: CasePart): unknown {
    const text = this.stored.texts[part];
    if (text !== undefined && !this.read.has(part)) this.read.set(part, JSON.parse(text));
    return this.read.get(part);
  }

  /** A table as it was when a part was made from it; undefined where the store no longer has it. */
  table(reference: string): Promise<TableDocument | undefined> {
    const known = this.tables.get(reference) ?? this.context.tables.load(reference).catch(() => undefined);
    this.tables.set(reference, known);
    return known;
  }

  /** The name of a region or industry as the layout has it. */
  name(kind: 'regions' | 'industries', code: string): Text {
    const listed = (this.json('layout') as Record<string, unknown> | undefined)?.[kind];
    const found = Array.isArray(listed)
      ? (listed as { code?: unknown; name?: Text }[]).find((unit) => unit.code === code)?.name
      : undefined;
    return found === undefined ? { zh: code, en: code } : { zh: `${found.zh} ${code}`, en: `${found.en} ${code}` };
  }
}
