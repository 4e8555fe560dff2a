import type { Dataset } from '@yanzhen/evidence/dataset';
import type { NetworkDocument } from '@yanzhen/evidence/networks';
import type { TableDocument } from '@yanzhen/evidence/tables';
import type { Text } from '../../operations/evidence.ts';

/**
 * How a dataset, a table or a network is named: `id` (its newest version), `id@version`, or the
 * content hash (64 hex digits; the newest version that holds this content).
 */
export type DatasetReference = string;

/** What every description says, whatever it describes. */
export interface VersionInfo {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}

/** Content with its description. */
export interface Versioned {
  readonly info: VersionInfo;
}

/** What `save` answers. */
export interface Saved<Info> {
  /** As stored: with the version number the store gave. */
  readonly info: Info;
  /** False when the same content with the same description was already there. */
  readonly created: boolean;
}

/** What lists show of one version of anything. */
export interface VersionSummary extends VersionInfo {
  readonly title: Text;
  readonly source: string;
  readonly bytes: number;
  readonly createdAt: Date;
  /** Set while the version is removed and can still be restored. */
  readonly removedAt: Date | null;
}

/** One noun of one workspace: immutable versions, addressed by content. */
export interface VersionedRepository<Document extends Versioned, Summary extends VersionSummary> {
  /**
   * Stores a document as the next version of `info.id`; `info.version` is ignored. Saving the same
   * content with the same description again returns the version that is there (restored if it
   * was removed). All or nothing: what a crash interrupts was never saved.
   * @param options.bytes the content already encoded, by whoever also took its hash: then `info.hash`
   *   is taken as it stands. Without them the content is hashed and encoded here.
   */
  save(document: Document, options?: { readonly bytes?: Uint8Array }): Promise<Saved<Document['info']>>;
  /** The newest version of each, by id. */
  list(): Promise<Summary[]>;
  /** @throws NotFoundError */
  show(reference: DatasetReference): Promise<Document['info']>;
  /** The whole document; the bytes are checked against the stored digest. @throws NotFoundError, DamagedError */
  load(reference: DatasetReference): Promise<Document>;
  /** All versions of one id, newest first, removed ones included. */
  versions(id: string): Promise<Summary[]>;
  /** Hides one version, or with an `id` all of them, until `restore`. @returns the versions it hid. */
  remove(reference: DatasetReference): Promise<Summary[]>;
  /** Undoes `remove`. @returns the versions it brought back. */
  restore(reference: DatasetReference): Promise<Summary[]>;
}

/** One version of a dataset, as lists show it: no units and no figures. */
export interface DatasetSummary extends VersionSummary {
  readonly regionScheme: string;
  readonly industryScheme: string;
  readonly regions: number;
  readonly industries: number;
  readonly measures: readonly string[];
  readonly years: readonly number[];
  readonly rows: number;
}

/** One version of an input–output table, as lists show it. */
export interface TableSummary extends VersionSummary {
  readonly kind: string;
  readonly layout: string;
  readonly unit: string;
  readonly year: number;
  readonly estimate: boolean;
  readonly regions: number;
  readonly sectors: number;
  readonly nodes: number;
}

/** One version of a network of firms, as lists show it. */
export interface NetworkSummary extends VersionSummary {
  readonly unit: string;
  readonly synthetic: boolean;
  readonly firms: number;
  readonly links: number;
  readonly regions: number;
  readonly industries: number;
}

export type SavedDataset = Saved<Dataset['info']>;
export type SavedTable = Saved<TableDocument['info']>;
export type DatasetRepository = VersionedRepository<Dataset, DatasetSummary>;
export type TableRepository = VersionedRepository<TableDocument, TableSummary>;
export type NetworkRepository = VersionedRepository<NetworkDocument, NetworkSummary>;
