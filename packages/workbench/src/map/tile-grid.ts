/** A province's place in the tile grid and its letters in GB/T 2260. */
export interface Tile {
  readonly code: string;
  readonly letters: string;
  readonly column: number;
  readonly row: number;
}

const layout = `
. . . . . . . 230000HL
. . . . 150000NM . 210000LN 220000JL
650000XJ 620000GS 640000NX 140000SX 130000HE 110000BJ 120000TJ .
540000XZ 630000QH 610000SN 410000HA 370000SD 320000JS 310000SH .
. 510000SC 500000CQ 420000HB 340000AH 330000ZJ . .
. 530000YN 520000GZ 430000HN 360000JX 350000FJ 710000TW .
. . 450000GX 440000GD 810000HK . . .
. . 460000HI 820000MO . . . .
`;

/** Every province as a tile of the same size, roughly where it lies: small ones can be seen and compared. */
export const provinceTiles: readonly Tile[] = layout
  .trim()
  .split('\n')
  .flatMap((line, row) =>
    line.split(' ').map((text, column) => ({ code: text.slice(0, 6), letters: text.slice(6), column, row })),
  )
  .filter((tile) => tile.letters !== '');
