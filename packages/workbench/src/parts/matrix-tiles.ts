/** Colours of a matrix as one pixel per cell, drawn enlarged: 340 × 1,380 cells are painted once, scrolling only moves the picture. */
export interface MatrixPicture {
  readonly rows: number;
  readonly columns: number;
  readonly tiles: readonly Tile[];
}

interface Tile {
  readonly row: number;
  readonly column: number;
  readonly canvas: HTMLCanvasElement;
}

// Browsers draw large canvases slowly or not at all; tiles of this side are drawn by every one.
const side = 512;

/** Paints `colour(row, column)` (packed 0xAABBGGRR) into tiles. */
export function paintMatrix(
  rows: number,
  columns: number,
  colour: (row: number, column: number) => number,
): MatrixPicture {
  const tiles: Tile[] = [];
  for (let row = 0; row < rows; row += side) {
    for (let column = 0; column < columns; column += side) {
      const height = Math.min(side, rows - row);
      const width = Math.min(side, columns - column);
      tiles.push({ row, column, canvas: paintTile(row, column, height, width, colour) });
    }
  }
  return { rows, columns, tiles };
}

/** Draws the part of the picture that shows, each cell `cell` pixels wide and high. */
export function drawMatrix(
  context: CanvasRenderingContext2D,
  picture: MatrixPicture,
  left: number,
  top: number,
  cell: number,
): void {
  const { width, height } = context.canvas;
  context.imageSmoothingEnabled = false;
  context.clearRect(0, 0, width, height);
  for (const { row, column, canvas } of picture.tiles) {
    const [x, y] = [column * cell - left, row * cell - top];
    const [w, h] = [canvas.width * cell, canvas.height * cell];
    if (x < width && y < height && x + w > 0 && y + h > 0) context.drawImage(canvas, x, y, w, h);
  }
}

/** `#rrggbb` as a pixel. */
export function pixelOf(hex: string): number {
  const rgb = Number.parseInt(hex.slice(1), 16);
  return (0xff000000 | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
}

function paintTile(
  row: number,
  column: number,
  height: number,
  width: number,
  colour: (row: number, column: number) => number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pixels = new Uint32Array(width * height);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) pixels[r * width + c] = colour(row + r, column + c);
  }
  const image = new ImageData(new Uint8ClampedArray(pixels.buffer), width, height);
  canvas.getContext('2d')!.putImageData(image, 0, 0);
  return canvas;
}
