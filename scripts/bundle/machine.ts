import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** What the header of a native file says it runs on. */
const machines: Readonly<Record<string, number>> = { x64: 0x3e, arm64: 0xb7 };

/** Native files of another kind of machine would fail only there, where nobody can mend it. @throws Error */
export function checkMachine(folder: string, arch: string): void {
  const wanted = machines[arch];
  if (wanted === undefined)
    throw new Error(`There is no bundle for ${arch}; there are ${Object.keys(machines).join(', ')}.`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const native = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.(node|so(\.\d+)*)$|\/bin\/node$/.test(path));
  const found = native.map((path) => ({ path, machine: machineOf(path) })).filter(({ machine }) => machine !== null);
  const wrong = found.find(({ machine }) => machine !== wanted);
  if (wrong !== undefined) throw new Error(`${wrong.path} is not for ${arch}.`);
  if (found.length < 3)
    throw new Error(`The runtime, DuckDB and the word segmentation should be native; found ${found.length} files.`);
}

/** The machine in an ELF file's header; null for what is no such file. */
function machineOf(path: string): number | null {
  const header = Buffer.alloc(20);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, 20, 0);
  } finally {
    closeSync(file);
  }
  return header.subarray(0, 4).equals(Buffer.from('\x7fELF', 'latin1')) ? header.readUInt16LE(18) : null;
}
