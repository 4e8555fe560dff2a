import type { Text } from '../../operations/evidence.ts';

/** What one check found. */
export interface Finding {
  readonly check: 'schema' | 'isolation' | 'blobs' | 'orphans' | 'jobs' | 'disk' | 'clock' | 'queue';
  readonly level: 'ok' | 'warning' | 'error';
  readonly text: Text;
  readonly advice?: Text;
  /** Put right just now. */
  readonly mended?: boolean;
}

export interface Examination {
  /** The worst of what was found and not mended. */
  readonly level: Finding['level'];
  readonly findings: readonly Finding[];
}
