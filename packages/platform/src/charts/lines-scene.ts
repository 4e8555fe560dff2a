import type { LinesChart } from '../operations/printing/chart.ts';
import { clipped, isNumber, type Point, type Scene, type Shape, sceneWidth, textSize, textWidth } from './shapes.ts';
import { niceTicks } from './ticks.ts';

const top = 26;
const plotHeight = 190;
const lineHeight = 15;
const inks = ['accent', 'ink', 'pale'] as const;

/** Where years and values stand. */
interface Frame {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/**
 * Lines over years, each named at its end. The scale of values starts at zero where zero is near (less than half the
 * span away from the least value): otherwise what moves could not be seen.
 */
export function linesScene(chart: LinesChart): Scene {
  const { series, bands = [], marks = [], unit } = chart;
  const points = [...series.flatMap((one) => one.points), ...marks];
  const years = [...points.map(({ year }) => year), ...bands.flatMap((band) => band.points.map(({ year }) => year))];
  const values = [
    ...points.map(({ value }) => value).filter(isNumber),
    ...bands.flatMap((band) => band.points.flatMap(({ low, high }) => [low, high])),
  ];
  const ticks = niceTicks(values);
  const names = [...series, ...marks].map(({ label }) => label);
  const endWidth = 14 + Math.min(150, Math.max(...names.map(textWidth), 0));
  const [left, right] = [10 + Math.max(...ticks.map(({ text }) => textWidth(text))), sceneWidth - endWidth];
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const [least, most] = [ticks[0]!.value, ticks.at(-1).value];
  const frame: Frame = {
    x: (year) => left + ((year - firstYear) / (lastYear - firstYear || 1)) * (right - left),
    y: (value) => top + plotHeight - ((value - least) / (most - least || 1)) * plotHeight,
  };
  return {
    width: sceneWidth,
    height: top + plotHeight + 2 * lineHeight,
    shapes: [
      { kind: 'text', x: left, y: 14, text: unit, anchor: 'start', pale: true },
      ...bands.map((band, at) => bandShape(band.points, at, frame)),
      ...grid(ticks, [left, right], frame),
      ...yearTexts([firstYear, lastYear], frame),
      ...series.flatMap((one, at) => curves(one, inks[at % inks.length]!, frame)),
      ...marks.map(({ year, value }): Shape => ({ kind: 'dot', at: [frame.x(year), frame.y(value)] })),
      ...endNames(chart, right, endWidth, frame),
    ],
  };
}

type Band = NonNullable<LinesChart['bands']>[number];
type Series = LinesChart['series'][number];

function bandShape(points: Band['points'], at: number, { x, y }: Frame): Shape {
  const above = points.map(({ year, high }): Point => [x(year), y(high)]);
  const below = points.map(({ year, low }): Point => [x(year), y(low)]).reverse();
  return { kind: 'area', points: [...above, ...below], shade: 0.14 + 0.16 * at };
}

function grid(
  ticks: readonly { value: number; text: string }[],
  [left, right]: readonly [number, number],
  { y }: Frame,
): Shape[] {
  return ticks.flatMap(({ value, text }, at): Shape[] => [
    { kind: 'line', x: left, y: y(value), toX: right, toY: y(value), dashed: at > 0 },
    { kind: 'text', x: left - 6, y: y(value) + textSize / 3, text, anchor: 'end', pale: true },
  ]);
}

/** At most some eight years, the first and the last among them. */
function yearTexts([first, last]: readonly [number, number], { x }: Frame): Shape[] {
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const years = new Set([last]);
  for (let year = first; year <= last - step * 0.6; year += step) years.add(year);
  const y = top + plotHeight + lineHeight;
  return [...years].map((year) => ({ kind: 'text', x: x(year), y, text: String(year), anchor: 'middle', pale: true }));
}

/** The stretches between missing values; a single point between two of them is a dot. */
function curves({ points, estimate }: Series, ink: (typeof inks)[number], { x, y }: Frame): Shape[] {
  const stretches: Point[][] = [[]];
  for (const { year, value } of points) {
    if (isNumber(value)) stretches.at(-1).push([x(year), y(value)]);
    else stretches.push([]);
  }
  return stretches
    .filter(({ length }) => length > 0)
    .map((stretch) =>
      stretch.length === 1
        ? { kind: 'dot', at: stretch[0]! }
        : { kind: 'curve', points: stretch, ink, dashed: estimate === true },
    );
}

/** Names at the ends of what they name, moved apart where they would meet. */
function endNames({ series, marks = [] }: LinesChart, right: number, room: number, { y }: Frame): Shape[] {
  const ends = [
    ...series.flatMap(({ label, points }) => {
      const value = points.map((point) => point.value).findLast(isNumber);
      return value === undefined ? [] : [{ label, at: y(value) }];
    }),
    ...marks.map(({ label, value }) => ({ label, at: y(value) })),
  ].sort((a, b) => a.at - b.at);
  const lowest = top + plotHeight + 4;
  let free = Math.min(top, lowest - (ends.length - 1) * lineHeight);
  return ends.map(({ label, at }, index): Shape => {
    const latest = lowest - (ends.length - 1 - index) * lineHeight;
    const place = Math.min(Math.max(at + textSize / 3, free), latest);
    free = place + lineHeight;
    return { kind: 'text', x: right + 8, y: place, text: clipped(label, room - 10), anchor: 'start', pale: false };
  });
}
