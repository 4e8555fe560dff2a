/** What a reader accepts before it says no. Every bound exists so that a hostile file costs little. */
export interface ReadLimits {
  readonly fileBytes: number;
  /** Bytes after decompression, of one file or of all parts of a workbook. */
  readonly expandedBytes: number;
  /** Decompressed over compressed bytes, looked at once more than 16 MiB came out. */
  readonly expansionRatio: number;
  readonly columns: number;
  readonly rows: number;
  /** Bytes of one line of a text file. */
  readonly lineBytes: number;
  /** Characters of one cell. */
  readonly cellCharacters: number;
  /** Cells of a workbook or of any other file that is held in memory whole. */
  readonly cells: number;
  readonly sheets: number;
  /** Different texts in one column that names regions, industries, years, measures or units. */
  readonly labels: number;
  readonly milliseconds: number;
}

const mebibyte = 2 ** 20;

export const defaultLimits: ReadLimits = {
  fileBytes: 2048 * mebibyte,
  expandedBytes: 4096 * mebibyte,
  expansionRatio: 250,
  columns: 16_384,
  rows: 50_000_000,
  lineBytes: 4 * mebibyte,
  cellCharacters: 32_767,
  cells: 6_000_000,
  sheets: 256,
  labels: 1_000_000,
  milliseconds: 300_000,
};
