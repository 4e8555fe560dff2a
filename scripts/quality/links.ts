// Every link in the documents leads somewhere: to a file of the project, and to a heading in it.
import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { projectFiles, readProjectFile, report, root } from './report.ts';

const linkPattern = /(?<!`)\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|<img[^>]+src="([^"]+)"/g;

/** The anchor that GitHub gives a heading: lower case, punctuation dropped, spaces to hyphens. */
function anchorOf(heading: string): string {
  const text = heading
    .replaceAll(/`|\*|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase();
  return text.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
}

function hasHeading(file: string, anchor: string): boolean {
  const headings = (readProjectFile(file) ?? '').match(/^#{1,6}\s+.+$/gm) ?? [];
  return headings.some((line) => anchorOf(line.replace(/^#+\s+/, '')) === decodeURIComponent(anchor));
}

function problemOf(file: string, target: string): string | undefined {
  if (/^(https?|mailto):/.test(target)) return undefined;
  const [path = '', anchor] = target.split('#');
  const wanted = path === '' ? file : posix.join(dirname(file), decodeURIComponent(path));
  if (!existsSync(join(root, wanted))) return `${file}: ${target} leads nowhere`;
  if (anchor && wanted.endsWith('.md') && !hasHeading(wanted, anchor))
    return `${file}: no heading #${anchor} in ${wanted}`;
  return undefined;
}

const files = projectFiles('*.md');
const problems: string[] = [];
let looked = 0;
for (const file of files) {
  for (const match of withoutCode(readProjectFile(file) ?? '').matchAll(linkPattern)) {
    looked += 1;
    const problem = problemOf(file, match[1] ?? match[2] ?? '');
    if (problem) problems.push(problem);
  }
}
report(`${looked} links in ${files.length} documents`, problems);
