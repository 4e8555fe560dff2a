import { memo } from 'react';
import { formatNumber, type Language } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { defineWords, joinSentences, useLanguage } from '../words/index.ts';
import type { Plan, Status } from './use-plan.ts';
import { useStatus } from './use-plan.ts';

const useAnswerWords = defineWords('plan-answer', {
  targets: { zh: '{{count}} 个目标值：{{parts}}。', en: '{{count}} targets: {{parts}}.' },
  good: { zh: '{{count}} 个很可能或已达到', en: '{{count}} likely or met' },
  open: { zh: '{{count}} 个未定', en: '{{count}} open' },
  bad: { zh: '{{count}} 个不大可能或未达到', en: '{{count}} unlikely or missed' },
  unknown: { zh: '{{count}} 个无法判断（{{names}}）', en: '{{count}} cannot be told ({{names}})' },
  lack: { zh: '{{name}}：{{why}}', en: '{{name}}: {{why}}' },
  noTargets: { zh: '还没有目标值，谈不上概率。', en: 'There are no targets yet, so no chances can be told.' },
  projects: { zh: '{{count}} 个项目，{{late}} 个逾期。', en: '{{count}} projects, {{late}} of them late.' },
  noProjects: { zh: '还没有录入项目。', en: 'No project has been entered.' },
  more: { zh: '等', en: 'and others' },
  noOwner: { zh: '{{count}} 项工作没有责任单位。', en: '{{count}} pieces of work have no owner.' },
  stale: { zh: '{{count}} 个目标值所依据的数据已过时。', en: '{{count}} targets rest on stale data.' },
});

/** The plan in two sentences: how its targets stand, what is missing, what is late. */
export const PlanAnswer = memo(function PlanAnswer({ id, plan }: { id: string; plan: Plan }) {
  const say = useAnswerWords();
  const language = useLanguage();
  const { rows, evidence, error, retry } = useStatus(id);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (rows === undefined || evidence === undefined) return <div className="plan-answer-room" />;
  const targets = rows.filter(({ kind }) => kind === 'target');
  const count = (value: number) => formatNumber(value, 'count', language);
  const projects = rows.filter(({ kind }) => kind === 'project');
  const unowned = plan.items.filter(isUnowned).length;
  const stale = targets.filter((target) => target.stale).length;
  const sentences = [
    targets.length === 0
      ? say('noTargets')
      : say('targets', { count: targets.length, parts: standing(targets, say, language) }),
    projects.length === 0
      ? say('noProjects')
      : say('projects', { count: count(projects.length), late: count(projects.filter(isLate).length) }),
    ...(unowned > 0 ? [say('noOwner', { count: count(unowned) })] : []),
    ...(stale > 0 ? [say('stale', { count: stale })] : []),
  ];
  return <AnswerSentence text={joinSentences(sentences, language)} evidence={evidence} />;
});

const isLate = ({ late }: Status) => (late ?? 0) > 0;

function isUnowned({ kind, fields }: Plan['items'][number]): boolean {
  const isWork = kind === 'action' || kind === 'task' || kind === 'project';
  return isWork && (fields as { owner?: string }).owner === undefined && (fields as { open?: boolean }).open !== true;
}

type SayAnswer = ReturnType<typeof useAnswerWords>;

/** “2 likely or met, 5 cannot be told (…)”: only what there is. */
function standing(targets: readonly Status[], say: SayAnswer, language: Language): string {
  const number = (...levels: Status['level'][]) => targets.filter(({ level }) => levels.includes(level)).length;
  const parts = [
    { count: number('likely', 'met'), key: 'good' as const },
    { count: number('open'), key: 'open' as const },
    { count: number('unlikely', 'missed'), key: 'bad' as const },
  ];
  const unknown = targets.filter(({ level }) => level === 'unknown');
  return [
    ...parts.filter(({ count }) => count > 0).map(({ count, key }) => say(key, { count })),
    ...(unknown.length > 0 ? [say('unknown', { count: unknown.length, names: lacking(unknown, say, language) })] : []),
  ].join(language === 'zh' ? '，' : ', ');
}

/** What is missing, once per indicator. */
function lacking(unknown: readonly Status[], say: SayAnswer, language: Language): string {
  const byName = new Map<string, string>();
  for (const { name, reason_zh, reason_en } of unknown) {
    const why = language === 'zh' ? reason_zh.split(/[：；（]/)[0]! : reason_en.split(/[:;]/)[0]!.toLowerCase();
    if (!byName.has(name)) byName.set(name, why.replace(/[。.]$/, ''));
  }
  const named = [...byName].slice(0, 3).map(([name, why]) => say('lack', { name, why }));
  return [...named, ...(byName.size > 3 ? [say('more')] : [])].join(language === 'zh' ? '；' : '; ');
}
