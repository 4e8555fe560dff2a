import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as canvasLibrary from '@napi-rs/canvas';

export type Canvas = typeof canvasLibrary;

const packageName = '@fontsource-variable/noto-sans-sc';
const family = (slice: string) => `YanzhenSans${slice}`;

interface Slice {
  readonly name: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

let folder = '';
let slices: readonly Slice[] | undefined;
const registered = new Set<string>();

/**
 * Makes the font known to the canvas so far as the text needs it: it comes in a hundred slices, of which a report needs some
 * twenty. @returns the families to name, in order
 */
export function fontFamilies(canvas: Canvas, text: string): string {
  const needed = new Set<string>();
  for (const character of new Set(text)) {
    const name = sliceOf(character.codePointAt(0)!);
    if (name !== undefined) needed.add(name);
  }
  for (const name of needed) {
    if (registered.has(name)) continue;
    canvas.GlobalFonts.register(
      readFileSync(join(folder, 'files', `noto-sans-sc-${name}-wght-normal.woff2`)),
      family(name),
    );
    registered.add(name);
  }
  return [...needed].sort().map(family).join(', ');
}

function sliceOf(code: number): string | undefined {
  slices ??= readSlices();
  return slices.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))?.name;
}

function readSlices(): Slice[] {
  folder = join(
    dirname(createRequire(import.meta.url).resolve(`${packageName}/files/noto-sans-sc-latin-wght-normal.woff2`)),
    '..',
  );
  const listed = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(listed).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [from, to = from] = range
        .replace('U+', '')
        .split('-')
        .map((part) => Number.parseInt(part, 16)) as [number, number?];
      return [from, to] as const;
    }),
  }));
}
