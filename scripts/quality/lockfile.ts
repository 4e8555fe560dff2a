// A lock file that records download addresses installs from one registry only; ours installs from any.
import { projectFiles, readProjectFile, report } from './report.ts';

interface LockEntry {
  readonly resolved?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const problems: string[] = [];
for (const file of projectFiles('*package-lock.json')) {
  const lock = JSON.parse(readProjectFile(file) ?? '{}') as { packages?: Record<string, LockEntry> };
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
