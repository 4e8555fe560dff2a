/** What a drawing of regions needs, whichever way it draws them. */
export interface MapProps {
  /** The region's colour; undefined where there is no data. */
  readonly colourOf: (code: string) => string | undefined;
  readonly isEstimate?: (code: string) => boolean;
  readonly chosen?: string | undefined;
  /** The drawing in one sentence, for those who cannot see it. */
  readonly description: string;
  /** A region's name and value, as the pointer's label. */
  readonly describe: (code: string) => string;
  readonly onPick: (code: string) => void;
}
