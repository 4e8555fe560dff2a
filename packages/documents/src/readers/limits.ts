/** What a reader of documents accepts before it says no. Every bound exists so that a hostile file costs little. */
export interface DocumentLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Characters of one document's text. */
  readonly characters: number;
  readonly pages: number;
  readonly passages: number;
  /** Nesting of XML or HTML elements. */
  readonly depth: number;
  /** Elements of one HTML page. */
  readonly elements: number;
  /** Parts of a DOCX, or files of an archive or folder. */
  readonly entries: number;
  /** Bytes after decompression of a DOCX, or of all files of an archive or folder. */
  readonly expandedBytes: number;
  readonly archiveBytes: number;
  /** Decompressed over compressed bytes of one part, looked at once more than 1 MiB came out. */
  readonly expansionRatio: number;
  /** Folders within folders of an archive or folder. */
  readonly folders: number;
  /** Milliseconds for one document. */
  readonly milliseconds: number;
  /** Memory of the thread that parses documents. */
  readonly threadMebibytes: number;
}

const mebibyte = 2 ** 20;

export const documentLimits: DocumentLimits = {
  fileBytes: 64 * mebibyte,
  characters: 8_000_000,
  pages: 3000,
  passages: 200_000,
  depth: 256,
  elements: 200_000,
  entries: 20_000,
  expandedBytes: 256 * mebibyte,
  archiveBytes: 2048 * mebibyte,
  expansionRatio: 200,
  folders: 16,
  milliseconds: 60_000,
  threadMebibytes: 1024,
};
