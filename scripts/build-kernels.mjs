// Compiles packages/science/src/kernels/assembly to WebAssembly and writes it as a TypeScript file, so that Node, bundles and
// browsers load it alike, without a file to find at run time.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'packages/science/src/kernels';
const output = join(root, folder, 'generated');
const binary = `${folder}/generated/kernels.wasm`;

mkdirSync(output, { recursive: true });
const { error, stderr } = await asc.main(
  [
    `${folder}/assembly/index.ts`,
    '--baseDir',
    root,
    '--outFile',
    binary,
    '--optimizeLevel',
    '3',
    '--runtime',
    'stub',
    '--enable',
    'simd',
    '--noAssert',
    '--importMemory',
  ],
  {},
);
if (error) {
  process.stderr.write(`${stderr.toString()}\n${error.message}\n`);
  process.exit(1);
}
const bytes = readFileSync(join(root, binary));
rmSync(join(root, binary));
writeFileSync(
  join(output, 'kernels.ts'),
  `// Made by scripts/build-kernels.mjs from ../assembly. Do not edit.
export const kernelBytes =
  '${bytes.toString('base64')}';
`,
);
