import type { Chart } from '../operations/printing/chart.ts';
import { barsScene } from './bars-scene.ts';
import { linesScene } from './lines-scene.ts';
import { matrixScene } from './matrix-scene.ts';
import type { Scene } from './shapes.ts';

/** A chart as shapes. */
export function chartScene(chart: Chart): Scene {
  if (chart.kind === 'lines') return linesScene(chart);
  if (chart.kind === 'matrix') return matrixScene(chart);
  return barsScene(chart);
}
