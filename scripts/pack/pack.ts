// Makes the one file that is published: yanzhen-<version>.tgz, in the project's folder or where --out says.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../quality/report.ts';
import { bundle } from './bundle.ts';
import { publishedManifest } from './manifest.ts';
import { thirdPartyNotices } from './notices.ts';
import { workbenchPackages } from './workbench-packages.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: root } } });
const stage = join(root, 'dist', 'package');
const texts = ['LICENSE', 'NOTICE', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md'];

rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
const inside = await bundle(join(stage, 'dist'));
cpSync(join(root, 'packages/workbench/dist'), join(stage, 'dist/workbench'), {
  recursive: true,
  filter: (source) => !source.endsWith('.stamp'),
});
for (const name of ['bin', 'data', 'docs', ...texts]) {
  if (existsSync(join(root, name))) cpSync(join(root, name), join(stage, name), { recursive: true });
}
const manifest = publishedManifest();
writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(join(stage, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices([...inside, ...workbenchPackages()]));

const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
const [program = 'npm', ...first] = npm;
const folder = resolve(values.out);
mkdirSync(folder, { recursive: true });
execFileSync(program, [...first, 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
  cwd: stage,
  stdio: ['ignore', 'ignore', 'inherit'],
});
console.log(join(folder, `yanzhen-${manifest.version}.tgz`));
