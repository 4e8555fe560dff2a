import { UserError } from '@yanzhen/evidence/errors';
import type * as docxLibrary from 'docx';
import type { ImageRun } from 'docx';
import { chartScene } from '../../charts/index.ts';
import { chartPng } from './canvas.ts';
import type { Chart } from './chart.ts';
import { chartSvg } from './svg.ts';

/** Width of a line of an official document, 156 mm, in the dots of a screen that docx counts in. */
const lineWidth = 590;

/** A chart for Word: drawn by Word itself from SVG, as a picture where a program reads no SVG. Undefined where none can be drawn. */
export async function chartPicture(
  docx: typeof docxLibrary,
  chart: Chart,
  caption: string,
  number: number,
): Promise<ImageRun | undefined> {
  const { width, height } = chartScene(chart);
  const scale = Math.min(1, lineWidth / width);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  try {
    const data = Buffer.from(await chartPng(chart));
    return new docx.ImageRun({
      type: 'svg',
      data: Buffer.from(chartSvg(chart, caption)),
      fallback: { type: 'png', data },
      transformation,
      altText: { id: String(number), name: `chart-${number}`, title: caption, description: caption },
    });
  } catch (error) {
    if (error instanceof UserError && error.code === 'no-canvas') return undefined;
    throw error;
  }
}
