import type { Tokens } from '../../design/index.ts';
import { type Bar, spanOfAll, ticksOf } from './schedule.ts';

/** One SVG element with its attributes. */
export interface Shape {
  readonly tag: 'rect' | 'line' | 'path' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

interface Options {
  readonly bars: readonly Bar[];
  /** Share done of an item, 0 to 1. */
  readonly doneOf: (bar: Bar) => number;
  readonly today: number;
  readonly tokens: Tokens;
}

const names = 280;
const scaleWidth = 900;
const head = 24;
const rowHeight = 24;

/** The whole chart as shapes, every row of it: what leaves the page is not cut by the screen. */
export function ganttDrawing(options: Options): Drawing {
  const { bars, today, tokens } = options;
  const [from, to] = spanOfAll(bars, today);
  const scale = scaleWidth / (to - from);
  const x = (day: number) => names + (day - from) * scale;
  const height = head + bars.length * rowHeight;
  const places = new Map(bars.map(({ item }, place) => [item.id, place]));
  const shapes = [
    ...ticksOf(from, to, scale).flatMap(({ day, label, isYear }) => tick(x(day), label, isYear, height, tokens)),
    line(x(today), head, x(today), height, { stroke: tokens.accent, 'stroke-dasharray': '2 2' }),
    ...bars.flatMap((bar, place) => row(bar, place, x, [from, to], options)),
    ...bars.flatMap((bar, place) => dependencies(bar, place, bars, places, x, tokens)),
  ];
  return { width: names + scaleWidth + 8, height, shapes };
}

const line = (x1: number, y1: number, x2: number, y2: number, more: Shape['attributes']): Shape => ({
  tag: 'line',
  attributes: { x1, y1, x2, y2, ...more },
});

const words = (x: number, y: number, text: string, fill: string, weight = 400): Shape => ({
  tag: 'text',
  attributes: { x, y, fill, 'font-size': 12, 'font-weight': weight },
  text,
});

function tick(x: number, label: string, isYear: boolean, height: number, tokens: Tokens): Shape[] {
  return [
    line(x, 0, x, height, { stroke: isYear ? tokens.lineStrong : tokens.line }),
    words(x + 4, 16, label, isYear ? tokens.ink : tokens.quiet),
  ];
}

function row(bar: Bar, place: number, x: (day: number) => number, span: readonly [number, number], options: Options) {
  const { item, name, depth, start, end, milestones } = bar;
  const { tokens } = options;
  const top = head + place * rowHeight;
  const indent = 4 + depth * 12;
  const isBold = item.kind === 'goal' || item.kind === 'action';
  const shapes = [
    line(0, top + rowHeight, names + scaleWidth, top + rowHeight, { stroke: tokens.line }),
    words(indent, top + 16, fitted(name, names - indent - 8), tokens.ink, isBold ? 600 : 400),
  ];
  if (start !== null || end !== null)
    shapes.push(...barShapes(bar, top, [x(start ?? span[0]), x(end === null ? span[1] : end + 1)], options));
  for (const mark of milestones) shapes.push(diamond(x(mark.day), top + rowHeight / 2, mark.isMet, tokens));
  return shapes;
}

function barShapes(
  bar: Bar,
  top: number,
  [left, right]: readonly [number, number],
  { doneOf, tokens }: Options,
): Shape[] {
  const isProject = bar.item.kind === 'project';
  const height = isProject ? 12 : 6;
  const isCritical = (bar.slack !== null && bar.slack <= 0) || bar.clashes.length > 0;
  const isHalf = bar.start === null || bar.end === null;
  const width = Math.max(3, right - left);
  const box = { x: left, y: top + (rowHeight - height) / 2, height };
  return [
    {
      tag: 'rect',
      attributes: {
        ...{ ...box, width, fill: tokens.lineStrong, opacity: isHalf ? 0.5 : 1 },
        ...(isCritical && { stroke: tokens.danger, 'stroke-width': 2 }),
      },
    },
    { tag: 'rect', attributes: { ...box, width: width * doneOf(bar), fill: tokens.accent } },
  ];
}

const diamond = (x: number, y: number, isMet: boolean, tokens: Tokens): Shape => ({
  tag: 'path',
  attributes: {
    d: `M${x - 6},${y} L${x},${y - 6} L${x + 6},${y} L${x},${y + 6} Z`,
    ...{ fill: isMet ? tokens.ink : tokens.paper, stroke: tokens.ink, 'stroke-width': 2 },
  },
});

function dependencies(
  bar: Bar,
  place: number,
  bars: readonly Bar[],
  places: ReadonlyMap<string, number>,
  x: (day: number) => number,
  tokens: Tokens,
): Shape[] {
  return bar.dependsOn.flatMap((id): Shape[] => {
    const before = places.get(id);
    const end = before === undefined ? null : bars[before]!.end;
    if (before === undefined || end === null || bar.start === null) return [];
    const [x1, y1] = [x(end + 1), head + (before + 0.5) * rowHeight];
    const [x2, y2] = [x(bar.start), head + (place + 0.5) * rowHeight];
    const between = y2 > y1 ? y2 - rowHeight / 2 : y2 + rowHeight / 2;
    const isClash = bar.clashes.includes(id);
    return [
      {
        tag: 'path',
        attributes: {
          d: `M${x1},${y1} H${x1 + 6} V${between} H${x2 - 8} V${y2} H${x2}`,
          ...{ fill: 'none', stroke: isClash ? tokens.danger : tokens.quiet },
          ...(isClash && { 'stroke-dasharray': '4 3' }),
        },
      },
    ];
  });
}

/** Cut to a width by what letters take at 12 pixels: Chinese ones 12, others 7. */
function fitted(name: string, width: number): string {
  let left = width;
  const letters = [...name];
  const at = letters.findIndex((letter) => {
    left -= letter > '\u2E80' ? 12 : 7;
    return left < 12;
  });
  return at < 0 || at === letters.length - 1 ? name : `${letters.slice(0, at).join('')}…`;
}

/** The shapes as an SVG element. */
export function svgOf({ width, height, shapes }: Drawing): SVGSVGElement {
  const make = <Tag extends Shape['tag'] | 'svg'>(tag: Tag) =>
    document.createElementNS('http://www.w3.org/2000/svg', tag);
  const svg = make('svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  for (const { tag, attributes, text } of shapes) {
    const element = make(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    if (text !== undefined) element.textContent = text;
    svg.append(element);
  }
  return svg;
}
