import { defineWords } from '../../words/index.ts';

export const useBriefWords = defineWords('plan-brief', {
  lead: {
    zh: '月报由规划的现状生成：目标能不能实现、改动了什么、需要决策什么、谁欠办什么。同一状态同一天总是同样的文字。',
    en: 'The brief is written from the plan’s state: how likely its targets are, what changed, what needs a decision, who owes what. The same state and day give the same text.',
  },
  since: { zh: '改动从哪天起', en: 'Changes since' },
  today: { zh: '以哪天为准', en: 'As of' },
  language: { zh: '文字', en: 'Language' },
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  word: { zh: '下载 Word', en: 'Download Word' },
  html: { zh: '下载 HTML', en: 'Download HTML' },
  preview: { zh: '月报预览', en: 'The brief' },
});
