import type { Language } from '../../packages/platform/src/doors/language.ts';
import { rooms, steps } from '../../packages/workbench/src/app/rooms.ts';
import { fileName, type Page, type Translated, tableOf } from './page.ts';

const words = {
  title: { zh: '# 工作台的页面', en: '# Pages of the workbench' },
  intro: {
    zh: '本页由工作台的页面目录生成，顺序就是从证据到落实的顺序。',
    en: 'This page is generated from the workbench’s list of pages, in the order from evidence to delivery.',
  },
  page: { zh: '页面', en: 'page' },
  question: { zh: '回答的问题', en: 'its question' },
  path: { zh: '地址', en: 'address' },
  help: { zh: '帮助与账户', en: 'Help and accounts' },
} satisfies Record<string, Translated>;

/** Every page of the workbench with the question it answers. */
export function pagesPage(language: Language): Page {
  const head = [words.page[language], words.question[language], words.path[language]];
  const sections = [...steps, { id: 'help', name: words.help } as const].map(({ id, name }) => {
    const rows = rooms
      .filter(({ step }) => step === id)
      .map((room) => [room.name[language], room.question[language], `\`${room.path}\``]);
    return `## ${name[language]}\n\n${tableOf(head, rows)}`;
  });
  return {
    file: fileName('docs/reference/pages', language),
    text: `${[words.title[language], words.intro[language], ...sections].join('\n\n')}\n`,
  };
}
