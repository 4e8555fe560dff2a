import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeFeature, type EncodedFeature } from './geojson-decode.ts';
import { fitChina, frame, pathOf } from './project.ts';
import { southChinaSea } from './south-china-sea.ts';

/**
 * Writes the map shapes the workbench draws: SVG paths in a frame of 2000 units, from the map files
 * that the npm package echarts 4.9 carries (Apache-2.0). They have no review number, so every map
 * drawn from them says that it is schematic.
 */
const files = { provinces: 'china.json', prefectures: 'china-cities.json' } as const;
export type ShapeSet = keyof typeof files;

/** One region's outline: `d` is an SVG path in the frame, `at` the place for a label. */
interface Shape {
  code: string;
  name: string;
  d: string;
  at: readonly [number, number];
}

export function shapesFile(set: ShapeSet): string {
  return fileURLToPath(new URL(`../src/generated/${set}.json`, import.meta.url));
}

export function writeShapes(): void {
  const provinces = read(files.provinces);
  const project = fitChina(provinces.flatMap((f) => f.rings.flat()));
  for (const set of Object.keys(files) as ShapeSet[]) {
    const features = set === 'provinces' ? provinces : read(files[set]);
    const shapes: Shape[] = features.map(({ code, name, centre, rings }) => ({
      code,
      name,
      d: pathOf(rings, project),
      at: round(project(centre)),
    }));
    const file = shapesFile(set);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      JSON.stringify({ width: frame.width, height: frame.height, shapes, southChinaSea: southChinaSea() }),
    );
  }
}

function read(file: string) {
  const path = createRequire(import.meta.url).resolve(`echarts-map-shapes/map/json/${file}`);
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: EncodedFeature[] };
  return features.map(decodeFeature);
}

function round([x, y]: readonly [number, number]): readonly [number, number] {
  return [Math.round(x), Math.round(y)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeShapes();
