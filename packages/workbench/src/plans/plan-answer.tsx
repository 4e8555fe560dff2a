import { formatNumber } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { defineWords, joinSentences, useLanguage } from '../words/index.ts';
import type { Plan, Status } from './use-plan.ts';
import { useStatus } from './use-plan.ts';

const useAnswerWords = defineWords('plan-answer', {
  targets: {
    zh: '{{count}} 个目标值：很可能或已达到 {{good}} 个，未定 {{open}} 个，不大可能或未达到 {{bad}} 个，缺少条件无法判断 {{unknown}} 个。',
    en: '{{count}} targets: {{good}} likely or met, {{open}} open, {{bad}} unlikely or missed, {{unknown}} cannot be told.',
  },
  lacking: { zh: '无法判断的：{{names}}。', en: 'Those that cannot be told: {{names}}.' },
  lack: { zh: '{{name}} {{year}} 年（{{why}}）', en: '{{name}} {{year}} ({{why}})' },
  noTargets: { zh: '还没有目标值，谈不上概率。', en: 'There are no targets yet, so no chances can be told.' },
  projects: { zh: '{{count}} 个项目，{{late}} 个逾期。', en: '{{count}} projects, {{late}} of them late.' },
  noProjects: { zh: '还没有录入项目。', en: 'No project has been entered.' },
  more: { zh: '等', en: 'and others' },
  noOwner: { zh: '{{count}} 项工作没有责任单位。', en: '{{count}} pieces of work have no owner.' },
  stale: { zh: '{{count}} 个目标值所依据的数据已过时。', en: '{{count}} targets rest on stale data.' },
});

/** The plan in two sentences: how its targets stand, what is missing, what is late. */
export function PlanAnswer({ id, plan }: { id: string; plan: Plan }) {
  const say = useAnswerWords();
  const language = useLanguage();
  const { rows, evidence, error, retry } = useStatus(id);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (rows === undefined || evidence === undefined) return <div className="plan-answer-room" />;
  const targets = rows.filter(({ kind }) => kind === 'target');
  const number = (...levels: Status['level'][]) => targets.filter(({ level }) => levels.includes(level)).length;
  const count = (value: number) => formatNumber(value, 'count', language);
  const projects = rows.filter(({ kind }) => kind === 'project');
  const unowned = plan.items.filter(isUnowned).length;
  const stale = targets.filter((target) => target.stale).length;
  const sentences = [
    targets.length === 0
      ? say('noTargets')
      : say('targets', {
          count: targets.length,
          good: number('likely', 'met'),
          open: number('open'),
          bad: number('unlikely', 'missed'),
          unknown: number('unknown'),
        }),
    ...lacking(targets, say, language),
    projects.length === 0
      ? say('noProjects')
      : say('projects', { count: count(projects.length), late: count(projects.filter(isLate).length) }),
    ...(unowned > 0 ? [say('noOwner', { count: count(unowned) })] : []),
    ...(stale > 0 ? [say('stale', { count: stale })] : []),
  ];
  return <AnswerSentence text={joinSentences(sentences, language)} evidence={evidence} />;
}

const isLate = ({ late }: Status) => (late ?? 0) > 0;

function isUnowned({ kind, fields }: Plan['items'][number]): boolean {
  const isWork = kind === 'action' || kind === 'task' || kind === 'project';
  return isWork && (fields as { owner?: string }).owner === undefined && (fields as { open?: boolean }).open !== true;
}

function lacking(targets: readonly Status[], say: ReturnType<typeof useAnswerWords>, language: 'zh' | 'en'): string[] {
  const unknown = targets.filter(({ level }) => level === 'unknown');
  if (unknown.length === 0) return [];
  const named = unknown.slice(0, 3).map(({ name, target_year, reason_zh, reason_en }) => {
    const why = language === 'zh' ? reason_zh.split(/：没有概率|；/)[0]! : reason_en.split(/: no probability|;/)[0]!;
    return say('lack', { name, year: target_year ?? '', why: why.replace(/[。.]$/, '') });
  });
  const comma = language === 'zh' ? '、' : ', ';
  const names = [...named, ...(unknown.length > 3 ? [say('more')] : [])].join(comma);
  return [say('lacking', { names })];
}
