import { randomUUID } from 'node:crypto';
import { CommanderError } from 'commander';
import type { Text } from '../../operations/evidence.ts';
import type { Language } from '../language.ts';
import { type Problem, problemOf } from '../problem.ts';
import { words } from './words.ts';

/** 0: done. 1: it could not be done, the message says why. 2: the command is not a command. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** A problem as lines for the terminal: what, where, found, expected, what to do. */
function problemLines(problem: Problem, language: Language): string {
  const line = (label: Text, value: string | undefined) =>
    value === undefined ? [] : [`  ${label[language]}${value}`];
  const place = placeText(problem.place, language);
  return [
    `${problem.title[language]}${place === '' ? '' : ` (${place})`}`,
    ...line(words.found, problem.found),
    ...line(words.expected, problem.expected?.[language]),
    ...line(words.advice, problem.advice?.[language]),
    '',
  ].join('\n');
}

function placeText(place: Problem['place'], language: Language): string {
  if (place === undefined) return '';
  const names: Record<string, Text> = {
    file: { zh: '文件', en: 'file' },
    sheet: { zh: '工作表', en: 'sheet' },
    row: { zh: '行', en: 'row' },
    column: { zh: '列', en: 'column' },
    field: { zh: '参数', en: 'argument' },
  };
  return Object.entries(place)
    .map(([key, value]) => `${names[key]?.[language] ?? key} ${value}`)
    .join(language === 'zh' ? '，' : ', ');
}

/** Tells an error on standard error and says with which code to exit. */
export function reportError(error: unknown, language: Language): number {
  if (error instanceof CommanderError) return reportUsage(error, language);
  const problem = problemOf(error);
  if (problem !== undefined) {
    process.stderr.write(problemLines(problem, language));
    return exitCodes.failed;
  }
  const id = randomUUID().slice(0, 8);
  const text = { zh: `程序内部出错（${id}）：`, en: `Something went wrong inside the program (${id}): ` };
  process.stderr.write(`${text[language]}${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.YANZHEN_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodes.failed;
}

const usageTexts: Record<string, Text> = {
  'commander.unknownOption': { zh: '没有这个选项：', en: 'There is no such option: ' },
  'commander.unknownCommand': { zh: '没有这个命令：', en: 'There is no such command: ' },
  'commander.missingArgument': { zh: '缺少参数：', en: 'An argument is missing: ' },
  'commander.optionMissingArgument': { zh: '选项缺少值：', en: 'An option lacks its value: ' },
  'commander.missingMandatoryOptionValue': { zh: '缺少必填选项：', en: 'A required option is missing: ' },
  'commander.invalidArgument': { zh: '值不能使用：', en: 'A value cannot be used: ' },
  'commander.excessArguments': { zh: '参数过多：', en: 'Too many arguments for: ' },
};

/** Commander's complaints in the user's language; help and version are no complaint. */
function reportUsage({ code, message, exitCode }: CommanderError, language: Language): number {
  if (exitCode === 0) return exitCodes.done;
  if (code === 'commander.help') return exitCodes.usage;
  const text = usageTexts[code];
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? '';
  process.stderr.write(`${text === undefined ? message : `${text[language]}${quoted}`}\n`);
  const more = { zh: '加 --help 查看用法。\n', en: 'Add --help to see how it is used.\n' };
  process.stderr.write(more[language]);
  return exitCodes.usage;
}
