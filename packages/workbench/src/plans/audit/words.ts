import { defineWords } from '../../words/index.ts';

export const useAuditWords = defineWords('plan-audit', {
  answer: {
    zh: '体检发现 {{count}} 处：重要 {{high}}，一般 {{medium}}，提示 {{low}}。最多的是“{{most}}”（{{times}} 处）。',
    en: '{{count}} findings: {{high}} high, {{medium}} medium, {{low}} low. The most frequent: “{{most}}” ({{times}}).',
  },
  clean: { zh: '体检没有发现问题。', en: 'The audit found nothing.' },
  severity: { zh: '程度', en: 'Severity' },
  rule: { zh: '规则', en: 'Rule' },
  all: { zh: '全部', en: 'All' },
  high: { zh: '重要', en: 'High' },
  medium: { zh: '一般', en: 'Medium' },
  low: { zh: '提示', en: 'Low' },
  kind: { zh: '类别', en: 'Kind' },
  name: { zh: '条目', en: 'Item' },
  found: { zh: '发现', en: 'Found' },
  title: { zh: '要补要改的', en: 'What to mend' },
});
