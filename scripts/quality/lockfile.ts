// A lock file that records download addresses installs from one registry only; ours installs from any.
import { projectFiles, readProjectFile, report } from './report.ts';

interface LockEntry {
  readonly resolved?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type LockPackages = Readonly<Record<string, LockEntry>>;

/** Whether npm would find the package from that place: in its own node_modules or any further up. */
function isFound(packages: LockPackages, place: string, name: string): boolean {
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`]) return true;
    if (base === '') return false;
  }
}

/** npm sometimes keeps only this machine's platform; then `npm ci` refuses the lock file everywhere. */
function missingPlatforms(file: string, packages: LockPackages): string[] {
  return Object.entries(packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isFound(packages, place, name))
      .map((name) => `${file}: ${place || 'the project'} needs ${name}, which is not in it; run npm install`),
  );
}

const problems: string[] = [];
for (const file of projectFiles('*package-lock.json')) {
  const lock = JSON.parse(readProjectFile(file) ?? '{}') as { packages?: LockPackages };
  problems.push(...missingPlatforms(file, lock.packages ?? {}));
  for (const [place, entry] of Object.entries(lock.packages ?? {})) {
    if (entry.resolved && /^[a-z+]+:\/\//.test(entry.resolved)) {
      problems.push(`${file}: ${place} records the address ${entry.resolved}`);
    }
    if (place.includes('node_modules/') && !entry.link && !entry.integrity) {
      problems.push(`${file}: ${place} has no integrity hash`);
    }
  }
}
for (const file of projectFiles('package.json', 'packages/*/package.json')) {
  const manifest = JSON.parse(readProjectFile(file) ?? '{}') as Record<string, Record<string, string> | undefined>;
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    for (const [name, range] of Object.entries(manifest[kind] ?? {})) {
      if (!/^(npm:.*@)?\d/.test(range)) problems.push(`${file}: ${name} is not pinned to one version: ${range}`);
    }
  }
}
report('lock file and manifests', problems);
