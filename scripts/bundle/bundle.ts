// Makes one archive for each kind of Linux machine, with the runtime and everything inside, for places without a network.
// `npm run bundle -- [--arch x64,arm64] [--out dist/bundles]`
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runtimeArguments } from '../../bin/runtime.mjs';
import { root } from '../quality/report.ts';
import { checkMachine } from './machine.ts';
import { launcher, probe, readMe } from './texts.ts';

const { values } = parseArgs({
  options: {
    arch: { type: 'string', default: 'x64,arm64' },
    out: { type: 'string', default: join(root, 'dist/bundles') },
  },
});
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const out = resolve(values.out);
const work = mkdtempSync(join(tmpdir(), 'yanzhen-bundle-'));
const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];

try {
  mkdirSync(out, { recursive: true });
  execFileSync(process.execPath, [...runtimeArguments, join(root, 'scripts/pack/pack.ts'), '--out', work], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const sums: string[] = [];
  for (const arch of values.arch.split(',')) {
    const archive = bundle(arch, join(work, `yanzhen-${version}.tgz`));
    sums.push(`${await sha256(archive)}  ${basename(archive)}`);
    console.log(archive);
  }
  writeFileSync(join(out, 'SHA256SUMS'), `${sums.join('\n')}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function bundle(arch: string, tarball: string): string {
  const name = `yanzhen-${version}-linux-${arch}`;
  const folder = join(work, name);
  mkdirSync(join(folder, 'app'), { recursive: true });
  writeFileSync(join(folder, 'app/package.json'), '{ "private": true }\n');
  const [program = 'npm', ...first] = npm;
  const machine = ['--os=linux', `--cpu=${arch}`, '--libc=glibc'];
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', '--force'];
  execFileSync(program, [...first, 'install', '--omit=dev', ...machine, ...quiet, tarball], {
    cwd: join(folder, 'app'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  checkMachine(join(folder, 'app/node_modules'), arch);
  writeFileSync(join(folder, 'yanzhen'), launcher(arch));
  writeFileSync(join(folder, 'app/probe'), probe(arch));
  for (const program of ['yanzhen', 'app/probe']) chmodSync(join(folder, program), 0o755);
  writeFileSync(join(folder, 'README.txt'), readMe(version, arch));
  for (const file of ['LICENSE', 'NOTICE']) cpSync(join(root, file), join(folder, file));
  cpSync(join(root, 'deploy/systemd'), join(folder, 'systemd'), { recursive: true });
  const archive = join(out, `${name}.tar.gz`);
  const same = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0'];
  execFileSync('tar', [...same, '-czf', archive, '-C', work, name]);
  return archive;
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array);
  return hash.digest('hex');
}
