import type { QueryFilters, SearchQuery } from '@yanzhen/documents/search';
import type {
  DocumentDescription,
  DocumentFormat,
  DocumentKind,
  Passage,
  PassageKind,
  ReadingNote,
} from '@yanzhen/documents/text';
import type { PreparedFile } from './prepare.ts';

/** A document as lists show it. */
export interface DocumentSummary {
  readonly id: string;
  /** The newest, or the one asked for. */
  readonly version: number;
  readonly description: DocumentDescription;
  readonly fileName: string;
  readonly format: DocumentFormat;
  readonly part: number;
  readonly passages: number;
  readonly characters: number;
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly removedAt: Date | null;
}

/** A document with its text. */
export interface StoredDocument extends DocumentSummary {
  readonly original: string;
  readonly pages: readonly number[];
  readonly notes: readonly ReadingNote[];
  readonly text: readonly Passage[];
}

/** What became of one document of a saved file. */
export interface SavedDocument {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** `known`: the same words were there already; `version`: a newer form of a document that was there. */
  readonly outcome: 'new' | 'version' | 'known';
}

/** One edit of a description: the fields it touched, before and after. */
export interface DescriptionChange {
  readonly number: number;
  readonly before: Partial<DocumentDescription>;
  readonly after: Partial<DocumentDescription>;
  readonly changedAt: Date;
}

/** Fields a person may set; null takes the field away. */
export type DescriptionPatch = {
  readonly [Field in keyof DocumentDescription]?: DocumentDescription[Field] | null;
};

export interface DocumentFilter extends QueryFilters {
  readonly removed?: boolean;
  /** Those alone. */
  readonly ids?: readonly string[];
}

export interface SearchOptions {
  readonly limit?: number;
  readonly order?: 'relevance' | 'date';
  /** Search these documents alone. */
  readonly documents?: readonly string[];
}

/** A passage that was found. */
export interface SearchHit {
  readonly document: string;
  readonly version: number;
  readonly passage: number;
  readonly kind: PassageKind;
  readonly page: number;
  readonly text: string;
  readonly title: string;
  readonly issuer: string | undefined;
  readonly region: string | undefined;
  readonly date: string | undefined;
  readonly documentKind: DocumentKind | undefined;
  /** 0 to 1: the share of the query's words the passage has, then how well it fits among those with as many. */
  readonly score: number;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** The query with what pinyin and spelling added, for highlighting. */
  readonly query: SearchQuery;
  /** Fewest words of the query that a found passage has, of how many. */
  readonly matched: readonly [fewest: number, of: number];
  /** Words of the query that stand nowhere, with what they may have meant. */
  readonly unknown: readonly { readonly word: string; readonly meant: readonly string[] }[];
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly createdAt: Date;
  readonly seenAt: Date | null;
  /** Documents, as `id@version`, that there were when it was last looked at. */
  readonly seen: readonly string[];
}

export interface FactVerdict {
  readonly key: string;
  readonly verdict: 'accepted' | 'corrected' | 'rejected';
  /** What a person put in the fact's place. */
  readonly value: unknown;
  readonly decidedAt: Date;
}

/** The documents of one workspace with their passages. References are `id` (newest version) or `id@version`. */
export interface DocumentRepository {
  /**
   * Saves all documents of some files in one transaction: the same words again change nothing, a text alike enough to
   * a document there is becomes its next version, anything else a new document. `bytes` gives a file's own bytes.
   */
  save(files: readonly PreparedFile[], bytes: (hash: string) => Promise<Uint8Array>): Promise<SavedDocument[][]>;
  /** Sorts the passages that were saved into the index. They are found without it too, but every search then walks the unsorted. */
  settle(): Promise<void>;
  /** Newest first by their own date, then by when they came. */
  list(filter?: DocumentFilter): Promise<DocumentSummary[]>;
  /** @throws NotFoundError */
  show(reference: string): Promise<StoredDocument>;
  versions(id: string): Promise<DocumentSummary[]>;
  changes(id: string): Promise<DescriptionChange[]>;
  /** Sets fields of the description and keeps what they were. @throws NotFoundError */
  edit(id: string, patch: DescriptionPatch): Promise<DocumentSummary>;
  remove(id: string): Promise<DocumentSummary>;
  restore(id: string): Promise<DocumentSummary>;
  /** The file's bytes as they were given. @throws NotFoundError, DamagedError */
  bytes(reference: string): Promise<Uint8Array>;
  /** The documents that a file with these bytes became; none where one of them was removed since. */
  ofFile(hash: string): Promise<SavedDocument[]>;
  search(query: SearchQuery, options?: SearchOptions): Promise<SearchResult>;
}

export interface TopicRepository {
  save(id: string, topic: Pick<Topic, 'name' | 'query'>): Promise<Topic>;
  list(): Promise<Topic[]>;
  get(id: string): Promise<Topic | null>;
  /** Remembers what is there now, so that the next look tells what is new. */
  look(id: string, seen: readonly string[]): Promise<void>;
  remove(id: string): Promise<boolean>;
}

export interface VerdictRepository {
  save(key: string, verdict: Pick<FactVerdict, 'verdict' | 'value'>): Promise<FactVerdict>;
  list(keys?: readonly string[]): Promise<FactVerdict[]>;
  remove(key: string): Promise<boolean>;
}
