import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** The project's own files: tracked, or new and not ignored. Without git (an unpacked archive) every gate that lists files says so. */
export function projectFiles(...patterns: string[]): string[] {
  const output = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return [...new Set(output.split('\0'))].filter((file) => file !== '');
}

/** A project file's text; undefined when it has been deleted but not committed yet. */
export function readProjectFile(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}

/** Prints what a gate found and sets the exit code. */
export function report(looked: string, problems: readonly string[]): void {
  for (const problem of problems) console.log(problem);
  console.log(`${looked}: ${problems.length === 0 ? 'no problem' : `${problems.length} problem(s)`}`);
  if (problems.length > 0) process.exitCode = 1;
}

/** Tests and what only they use. */
export function isTestFile(file: string): boolean {
  return /\.test\.tsx?$|\/test\/|\/fixtures\//.test(file);
}
