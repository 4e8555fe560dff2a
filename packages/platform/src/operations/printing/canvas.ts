import type { SKRSContext2D } from '@napi-rs/canvas';
import { UserError } from '@yanzhen/evidence/errors';
import { chartScene, type Point, type Scene, type Shape, textSize } from '../../charts/index.ts';
import type { Chart } from './chart.ts';
import { type Canvas, fontFamilies } from './fonts.ts';
import { dotRadius, inks } from './svg.ts';

/** The drawing library. @throws UserError on a machine it has no build for */
export async function loadCanvas(): Promise<Canvas> {
  try {
    return await import('@napi-rs/canvas');
  } catch (cause) {
    throw new UserError(
      'no-canvas',
      { zh: '这台机器的系统上不能生成 PDF。', en: 'PDF cannot be made on this machine’s system.' },
      {
        kind: 'limit',
        cause,
        advice: {
          zh: '请导出 HTML，在浏览器里打印成 PDF；或导出 Word。',
          en: 'Take HTML and print it to PDF in a browser, or take Word.',
        },
      },
    );
  }
}

/** A chart as PNG for programs that draw no SVG, at three dots a point. */
export async function chartPng(chart: Chart): Promise<Uint8Array> {
  const canvas = await loadCanvas();
  const scene = chartScene(chart);
  const picture = canvas.createCanvas(scene.width * 3, Math.ceil(scene.height * 3));
  const context = picture.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, picture.width, picture.height);
  context.scale(3, 3);
  paintScene(context, scene, fontFamilies(canvas, sceneText(scene)));
  return picture.toBuffer('image/png');
}

/** The texts of a scene, for the font. */
function sceneText({ shapes }: Scene): string {
  return shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')).join('');
}

/** Draws a scene at the context's origin. */
export function paintScene(context: SKRSContext2D, { shapes }: Scene, families: string): void {
  for (const shape of shapes) {
    context.lineWidth = 0.75;
    if (shape.kind === 'bar') paintBar(context, shape);
    else if (shape.kind === 'text') paintText(context, shape, families);
    else if (shape.kind === 'line') {
      context.strokeStyle = inks.pale;
      context.setLineDash(shape.dashed ? [4, 3] : []);
      stroke(context, shape.x, shape.y, shape.toX, shape.toY);
      context.setLineDash([]);
    } else paintForm(context, shape);
  }
}

function paintText(
  context: SKRSContext2D,
  { text, anchor, pale, x, y }: Extract<Shape, { kind: 'text' }>,
  families: string,
): void {
  context.fillStyle = pale ? inks.pale : inks.ink;
  context.font = `400 ${textSize}px ${families}`;
  const width = context.measureText(text).width;
  const back = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
  context.fillText(text, x - back, y);
}

function paintForm(context: SKRSContext2D, shape: Extract<Shape, { kind: 'curve' | 'area' | 'dot' }>): void {
  context.beginPath();
  if (shape.kind === 'dot') {
    context.arc(shape.at[0], shape.at[1], dotRadius, 0, 2 * Math.PI);
    context.fillStyle = inks.ink;
    context.fill();
    return;
  }
  trace(context, shape.points);
  if (shape.kind === 'area') {
    context.globalAlpha = shape.shade;
    context.fillStyle = inks.accent;
    context.fill();
    context.globalAlpha = 1;
    return;
  }
  context.lineWidth = 1.75;
  context.strokeStyle = inks[shape.ink];
  context.setLineDash(shape.dashed ? [5, 3] : []);
  context.stroke();
  context.setLineDash([]);
}

function trace(context: SKRSContext2D, points: readonly Point[]): void {
  for (const [at, [x, y]] of points.entries()) {
    if (at === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

function paintBar(
  context: SKRSContext2D,
  { x, y, width, height, hatched }: { x: number; y: number; width: number; height: number; hatched: boolean },
): void {
  context.fillStyle = inks.accent;
  if (!hatched) {
    context.fillRect(x, y, width, height);
    return;
  }
  context.strokeStyle = inks.accent;
  context.strokeRect(x, y, width, height);
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  for (let at = x - height; at < x + width; at += 5) stroke(context, at, y + height, at + height, y);
  context.restore();
}

function stroke(context: SKRSContext2D, x: number, y: number, toX: number, toY: number): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  context.stroke();
}
