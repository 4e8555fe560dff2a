import type { GetPromptResult, Prompt } from '@modelcontextprotocol/sdk/types.js';
import { UserError } from '@yanzhen/evidence/errors';
import { type Job, jobs } from './prompt-jobs.ts';

/** Arguments every job takes besides its own. */
const languageArgument = { name: 'language', description: 'zh (default) or en / 中文（默认）或英文', required: false };

/** The commonest jobs, each as a prompt that names the tools in their order. */
export const prompts: Prompt[] = jobs.map(({ name, title, about, takes }) => ({
  name,
  title: `${title.zh} / ${title.en}`,
  description: `${about.en} / ${about.zh}`,
  arguments: [
    ...takes.map(({ name: argument, zh, en, required }) => ({
      name: argument,
      description: `${en} / ${zh}`,
      required,
    })),
    languageArgument,
  ],
}));

/** @throws UserError for a prompt there is not, or an argument that is missing */
export function getPrompt(name: string, given: Readonly<Record<string, string>>): GetPromptResult {
  const job = jobs.find((one) => one.name === name);
  if (job === undefined) throw unknownPrompt(name);
  const missing = job.takes.find((argument) => argument.required && !given[argument.name]);
  if (missing !== undefined) throw missingArgument(job, missing.name);
  const language = given['language'] === 'en' ? 'en' : 'zh';
  const text = job.steps[language].replace(/\{(\w+)(?:\|([^}]*))?\}/g, (_, argument: string, fallback = '') => {
    return given[argument] || fallback;
  });
  return {
    description: job.about[language],
    messages: [{ role: 'user', content: { type: 'text', text: `${text}\n\n${rules[language]}` } }],
  };
}

const rules = {
  zh: '规则：只用工具给出的数，每个数注明数据集、年份和操作；estimate 为 true 的说明是估算；null 是缺失，不是零；结果被截短时按给出的地址读取其余部分。用中文、以一两句结论开头。',
  en: 'Rules: use only figures that tools gave, each with its dataset, year and operation; say which are estimates (estimate: true); null is missing, not zero; where an answer was cut short, read the rest at the address given. Begin with the conclusion in one or two sentences.',
} as const;

function unknownPrompt(name: string): UserError {
  const known = jobs.map((job) => job.name).join(', ');
  return new UserError(
    'unknown-prompt',
    { zh: '没有这个提示。', en: 'There is no such prompt.' },
    { kind: 'absent', found: name.slice(0, 80), expected: { zh: known, en: known } },
  );
}

function missingArgument({ name }: Job, argument: string): UserError {
  return new UserError(
    'argument-missing',
    { zh: `提示“${name}”需要参数 ${argument}。`, en: `The prompt “${name}” needs the argument ${argument}.` },
    { place: { field: argument } },
  );
}
