import type { Name, QualityFinding } from '../dataset/dataset.ts';
import { UserError, type UserErrorOptions } from '../errors/index.ts';

/** A file could not be imported; nothing was kept of it. `findings` holds everything that was noticed. */
export class ImportError extends UserError {
  readonly findings: readonly QualityFinding[];

  constructor(code: string, text: Name, options: UserErrorOptions & { findings?: readonly QualityFinding[] } = {}) {
    super(code, text, options);
    this.findings = options.findings ?? [];
  }
}

/** The error for a bound that a file goes over. */
export function limitError(code: string, text: Name, options: UserErrorOptions = {}): ImportError {
  return new ImportError(code, text, { ...options, kind: 'limit' });
}

/** Throws when the caller has cancelled. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new ImportError(
    'cancelled',
    { zh: '导入已取消，没有保存任何内容。', en: 'The import was cancelled; nothing was stored.' },
    { kind: 'cancelled' },
  );
}

/** Text from a file as an error may quote it: short, on one line. */
export function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
