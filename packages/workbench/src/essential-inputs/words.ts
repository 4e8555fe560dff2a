import { defineWords } from '../words/index.ts';

export const useEssentialWords = defineWords('essential-inputs', {
  title: { zh: '哪些投入不可缺', en: 'Which inputs are essential' },
  all: { zh: '全部不可缺', en: 'all are' },
  some: { zh: '{{count}} 项例外', en: 'Exceptions: {{count}}' },
  about: {
    zh: '默认每种投入缺了，产出就按缺的比例减少。实际中有的投入可以将就：写明缺了它最多少多少产出。重要但非关键的投入常取一半（Pichler 等，2022）；没有统计，是判断。',
    en: 'By default output falls as far as any input is missing. In practice some can be done without: say how much of output goes at most when one is missing. A half is usual for what is important but not critical (Pichler et al. 2022); there are no statistics, it is a judgement.',
  },
  input: { zh: '投入', en: 'Input' },
  user: { zh: '使用者', en: 'User' },
  everyUser: { zh: '所有使用者', en: 'every user' },
  choose: { zh: '选择…', en: 'Choose…' },
  degree: { zh: '缺了最多减产', en: 'Output lost at most' },
  none: { zh: '不减产', en: 'none' },
  add: { zh: '加上', en: 'Add' },
  entry: {
    zh: '{{input}} → {{user}}：最多减产 {{percent}}',
    en: '{{input}} → {{user}}: {{percent}} of output at most',
  },
  entryNone: { zh: '{{input}} → {{user}}：可缺', en: '{{input}} → {{user}}: not essential' },
  drop: { zh: '去掉“{{entry}}”', en: 'Drop “{{entry}}”' },
  list: { zh: '例外', en: 'Exceptions' },
  fromFile: { zh: '从文件读取…', en: 'From a file…' },
  save: { zh: '存为 CSV', en: 'Save as CSV' },
  clear: { zh: '全部不可缺', en: 'All essential again' },
  fault: {
    zh: '文件第 {{row}} 行的“{{found}}”不能使用：要写投入、使用者（代码或名称，使用者可空）和 0 到 1 的数，或一个矩阵。',
    en: 'Row {{row}} of the file: “{{found}}” cannot be used. Expected: input, user (code or name; the user may be empty) and a number from 0 to 1, or a matrix.',
  },
  tooMany: {
    zh: '文件里的例外太多（{{count}} 项），地址放不下。请用命令行的 --essential。',
    en: 'The file holds {{count}} exceptions, too many for the address. Use --essential on the command line.',
  },
});
