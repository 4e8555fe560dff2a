import { type ColourScale, fontFamily, type Tokens } from '../design/index.ts';

/** A drawing on the page with the words it must carry when it leaves the page. */
export interface Figure {
  readonly svg: SVGSVGElement;
  readonly title: string;
  /** Under the drawing: that a map is schematic, units, the source. */
  readonly notes: readonly string[];
  readonly tokens: Tokens;
  /** What the colours mean, where the drawing does not say it itself. */
  readonly legend?: FigureLegend | undefined;
}

export interface FigureLegend {
  readonly scale: ColourScale;
  readonly label: string;
  readonly format: (value: number) => string;
}

/** A word outside the drawing, by its baseline. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  readonly centred: boolean;
}

/** Where the drawing stands in the exported figure. */
export const place = { x: 16, y: 40 } as const;
const ramp = { left: 160, width: 240, height: 10 } as const;
const line = 20;
const legendHeight = 48;

export function figureSize({ svg, notes, legend }: Figure) {
  const box = svg.getBoundingClientRect();
  const below = place.y + Math.round(box.height);
  const notesFrom = below + (legend ? legendHeight : 0);
  const height = notesFrom + line * notes.length + place.x;
  return { width: Math.round(box.width) + 2 * place.x, height, below, notesFrom };
}

/** Title, legend and notes as words with their places. */
export function captionWords(figure: Figure): Word[] {
  const { title, notes, legend, tokens } = figure;
  const { below, notesFrom } = figureSize(figure);
  const small = { size: 12, weight: 400, colour: tokens.quiet, centred: false };
  const words: Word[] = [{ text: title, x: place.x, y: 26, size: 16, weight: 600, colour: tokens.ink, centred: false }];
  if (legend) {
    words.push({ ...small, text: legend.label, x: place.x, y: below + 20 });
    for (const tick of legend.scale.ticks) {
      const x = ramp.left + legend.scale.position(tick) * ramp.width;
      words.push({ ...small, text: legend.format(tick), x, y: below + 38, centred: true });
    }
  }
  for (const [i, text] of notes.entries())
    words.push({ ...small, text, x: place.x, y: notesFrom + line * (i + 1) - 4 });
  return words;
}

/** The word as an SVG element. */
export function wordElement(word: Word): string {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  const attributes = {
    x: word.x,
    y: word.y,
    fill: word.colour,
    'font-size': word.size,
    'font-weight': word.weight,
    'font-family': fontFamily,
    'text-anchor': word.centred ? 'middle' : 'start',
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = word.text;
  return new XMLSerializer().serializeToString(element);
}

/** The colour ramp as narrow bars. */
export function rampElements({ scale }: FigureLegend, top: number): string {
  const width = ramp.width / scale.steps.length;
  return scale.steps
    .map((colour, i) => {
      const x = ramp.left + i * width;
      return `<rect x="${x}" y="${top}" width="${width + 0.5}" height="${ramp.height}" fill="${colour}"/>`;
    })
    .join('');
}
