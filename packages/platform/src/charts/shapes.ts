/** What a chart is drawn of, in points from the upper left corner; SVG and canvas draw the same scene. */
export type Shape =
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly hatched: boolean;
    }
  | {
      readonly kind: 'line';
      readonly x: number;
      readonly y: number;
      readonly toX: number;
      readonly toY: number;
      readonly dashed: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly pale: boolean;
    }
  | {
      /** A line through points, in one of the inks. */
      readonly kind: 'curve';
      readonly points: readonly Point[];
      readonly ink: 'accent' | 'ink' | 'pale';
      readonly dashed: boolean;
    }
  | {
      /** A surface of the accent's colour; `shade` from 0, white, to 1, full. */
      readonly kind: 'area';
      readonly points: readonly Point[];
      readonly shade: number;
    }
  | { readonly kind: 'dot'; readonly at: Point };

export type Point = readonly [x: number, y: number];

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const textSize = 12;
export const sceneWidth = 560;

/** About as wide as the text is drawn: a full width for a Chinese character, a bit over half for the rest. */
export function textWidth(text: string): number {
  let ems = 0;
  for (const character of text) ems += character.codePointAt(0)! > 0x2e7f ? 1 : 0.58;
  return ems * textSize;
}

export function clipped(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`) > room) kept = kept.slice(0, -1);
  return `${kept}…`;
}

export function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
