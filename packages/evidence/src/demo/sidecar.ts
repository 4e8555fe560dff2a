import type { AbsentRule } from '@yanzhen/science/labelled';
import type { Name, QualityFinding } from '../dataset/index.ts';

/** What stands beside a tidy CSV file: everything about the dataset that the rows do not say. */
export interface Sidecar {
  readonly id: string;
  readonly version: number;
  readonly title: Name;
  /** As it is cited. */
  readonly source: string;
  readonly licence: string;
  /** Where the figures were taken from: collection, version and files. */
  readonly original: {
    readonly collection: string;
    readonly version: string;
    readonly files: readonly string[];
    readonly method: Name;
  };
  readonly regionScheme: string;
  readonly industryScheme: string;
  readonly absent: AbsentRule;
  readonly measures: readonly {
    readonly code: string;
    readonly name: Name;
    readonly unit: string;
    readonly estimate: boolean;
  }[];
  readonly rows: number;
  readonly quality: readonly QualityFinding[];
}
