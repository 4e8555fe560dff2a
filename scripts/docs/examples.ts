import { execFileSync } from 'node:child_process';
import type { Language } from '../../packages/platform/src/doors/language.ts';
import { projectFiles, readProjectFile, root } from '../quality/report.ts';
import type { Page } from './page.ts';

const block = /^```console\n([\s\S]*?)^```$/gm;

/** What the command prints on a terminal, in the document's language. */
function outputOf(command: string, language: Language): string {
  const [, ...args] = command.split(' ');
  const environment = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: language === 'zh' ? 'zh_CN.UTF-8' : 'en' };
  const text = execFileSync(process.execPath, ['bin/yanzhen.mjs', ...args, '--format', 'table', '--quiet'], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  return text.replaceAll(/[ \t]+$/gm, '').trimEnd();
}

/** The documents with every ```console block's output as the commands in it (`$ yanzhen …`) print it now. */
export function examplePages(): Page[] {
  const files = projectFiles('README*.md', 'docs/guide/*.md');
  return files.map((file) => {
    const language = file.includes('zh-CN') ? 'zh' : 'en';
    const text = (readProjectFile(file) ?? '').replaceAll(block, (_, inside: string) => {
      const commands = inside.split('\n').filter((line) => line.startsWith('$ '));
      const shown = commands.map((line) => `${line}\n${outputOf(line.slice(2), language)}\n`);
      return `\`\`\`console\n${shown.join('\n')}\`\`\``;
    });
    return { file, text };
  });
}
