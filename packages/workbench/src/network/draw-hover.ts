import type { Tokens } from '../design/index.ts';

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label?: string | null;
}

interface LabelLook {
  readonly labelSize: number;
  readonly labelFont: string;
  readonly labelWeight: string;
}

/** The name of the circle under the pointer on a strip of paper, and a ring around the circle. */
export function drawHover(context: CanvasRenderingContext2D, data: Drawn, look: LabelLook, tokens: Tokens): void {
  const { x, y, size, label } = data;
  context.beginPath();
  context.arc(x, y, size + 2, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = tokens.ink;
  context.stroke();
  if (!label) return;
  context.font = `${look.labelWeight} ${look.labelSize}px ${look.labelFont}`;
  const width = context.measureText(label).width;
  const [left, top] = [x + size + 5, y - look.labelSize / 2 - 4];
  context.fillStyle = tokens.ink;
  context.fillRect(left, top, width + 10, look.labelSize + 8);
  context.fillStyle = tokens.paper;
  context.fillText(label, left + 5, y + look.labelSize / 3);
}
