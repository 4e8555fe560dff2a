import type { AbsentRule } from '@yanzhen/science/labelled';
import type { Dataset, Name, QualityFinding } from '../dataset/dataset.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { TextEncodingName } from '../readers/encoding.ts';
import type { ReadLimits } from '../readers/limits.ts';
import type { FileFormat } from '../readers/open-file.ts';
import type { Progress } from '../readers/watch.ts';

/** How a file is to be read. Whatever is left out is proposed from the file itself. */
export interface ImportOptions {
  /** The name the user knows the file by, when `path` is a spooled copy. */
  readonly fileName?: string;
  readonly id?: string;
  readonly title?: Name;
  /** Who published the figures, as it is cited. */
  readonly source?: string;
  readonly licence?: string;
  /** As a preview gave it, edited or not; checked before it is used. */
  readonly mapping?: Mapping | Readonly<Record<string, unknown>>;
  readonly regionScheme?: string;
  readonly industryScheme?: string;
  readonly absent?: AbsentRule;
  /** For what the file itself does not say. */
  readonly year?: number;
  readonly measure?: string;
  readonly unit?: string;
  readonly sheet?: string;
  readonly encoding?: TextEncodingName;
  readonly delimiter?: string;
  readonly corrections?: Readonly<Record<string, string>>;
  readonly limits?: Partial<ReadLimits>;
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

/** What an import did; its findings stay with the dataset. */
export interface ImportReport {
  readonly file: string;
  readonly format: FileFormat;
  readonly sheet?: string;
  readonly encoding?: TextEncodingName;
  /** The mapping as it was used: save it to read the next file of this kind the same way. */
  readonly mapping: Mapping;
  readonly rowsRead: number;
  readonly facts: number;
  readonly missing: number;
  readonly findings: readonly QualityFinding[];
  /** Names that were not understood, with the closest known ones. */
  readonly unresolved: readonly UnresolvedName[];
}

export interface UnresolvedName {
  readonly kind: 'region' | 'industry';
  readonly name: string;
  readonly row?: number;
  readonly suggestions: readonly { readonly code: string; readonly name: Name }[];
}

export interface ImportResult {
  readonly dataset: Dataset;
  readonly report: ImportReport;
}
