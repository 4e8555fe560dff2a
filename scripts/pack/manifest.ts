import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../quality/report.ts';

interface Manifest {
  readonly version: string;
  readonly description: string;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

/** Packages that bring native code, WebAssembly, character maps or worker files of their own, and so stay packages. */
export const external = [
  '@duckdb/node-api',
  '@electric-sql/pglite',
  '@fontsource-variable/noto-sans-sc',
  '@napi-rs/canvas',
  '@node-rs/jieba',
  'highs',
  'pdfjs-dist',
  'pg',
  'piscina',
];

/** What a bundled package mentions and ours never uses. */
export const neverAsked = ['@aws-sdk/client-s3', 'canvas'];

function read(file: string): Manifest {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest;
}

/** The published package's manifest, with the versions that the clone has. */
export function publishedManifest() {
  const project = read('package.json');
  const stated = Object.assign(
    {},
    ...['science', 'evidence', 'documents', 'platform'].map(
      (name) => read(`packages/${name}/package.json`).dependencies,
    ),
  ) as Record<string, string>;
  const runtimes = Object.entries(project.optionalDependencies ?? {}).filter(([name]) => name.startsWith('node-'));
  return {
    name: 'yanzhen',
    version: project.version,
    description: project.description,
    license: 'Apache-2.0',
    keywords: ['regional economics', 'economic complexity', 'industrial collaboration', '区域产业协作', '区位商'],
    type: 'module',
    engines: { node: '>=20' },
    bin: { yanzhen: 'bin/yanzhen.mjs' },
    dependencies: Object.fromEntries(
      external.map((name) => {
        if (!stated[name]) throw new Error(`${name} is to stay a package, but no manifest names its version.`);
        return [name, stated[name]];
      }),
    ),
    optionalDependencies: Object.fromEntries(runtimes),
  };
}
