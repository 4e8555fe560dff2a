import { yanzhenVersion } from '../../version.ts';
import type { Language } from '../language.ts';

/** Tries everything this installation is made of; the exit code is 1 when something does not work. */
export async function selfTest(language: Language): Promise<void> {
  const { testInstallation } = await import('../../server/index.ts');
  const about = `${yanzhenVersion}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  process.stdout.write(`${{ zh: '自检：雁阵 ', en: 'Self-test: Yanzhen ' }[language]}${about}\n`);
  const isGood = await testInstallation(({ name, passed, told, milliseconds }) => {
    process.stdout.write(`${passed ? '✓' : '✗'} ${name[language]} · ${told} · ${(milliseconds / 1000).toFixed(1)} s\n`);
  });
  const end = isGood ? { zh: '全部通过。', en: 'All passed.' } : { zh: '有项目没有通过。', en: 'Some did not pass.' };
  process.stdout.write(`${end[language]}\n`);
  process.exitCode = isGood ? 0 : 1;
}
