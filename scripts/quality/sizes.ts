// A file of more than 300 lines does more than one thing.
import { projectFiles, readProjectFile, report } from './report.ts';

const longest = 300;

const files = projectFiles('*.ts', '*.tsx', '*.mjs').filter((file) => !file.includes('/generated/'));
const problems: string[] = [];
for (const file of files) {
  const lines = readProjectFile(file)?.trimEnd().split('\n').length ?? 0;
  if (lines > longest) problems.push(`${file}: ${lines} lines, at most ${longest}. Split it by what it does.`);
}
report(`${files.length} files`, problems);
