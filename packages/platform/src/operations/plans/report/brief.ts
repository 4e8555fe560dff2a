import type { PlanDocument } from '@yanzhen/evidence/plans';
import type { PlanChange } from '../../../store/plans/types.ts';
import type { Report, ReportBlock } from '../../printing/blocks.ts';
import { type AuditFinding, auditPlan } from '../plan-audit.ts';
import { type PlanStatus, planStatus, type TargetStatus } from '../plan-status.ts';
import type { TargetLevel } from '../reason.ts';
import { changeLines } from './changes.ts';
import { owedBlocks } from './owed.ts';
import { levelWords, wanted } from './words.ts';

type Language = Report['language'];

export interface BriefInput {
  readonly plan: PlanDocument;
  /** Newest first, since the day. */
  readonly changes: readonly PlanChange[];
  /** ISO dates. */
  readonly since: string;
  readonly today: string;
  readonly language: Language;
}

/** From worst to best: what needs eyes comes first. */
const order: readonly TargetLevel[] = ['missed', 'unlikely', 'unknown', 'open', 'likely', 'met'];

/** The state of a plan as an office reports it: how likely targets are and why, what changed, what needs a decision, who owes what. */
export function planBrief({ plan, changes, since, today, language }: BriefInput): Report {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const state = planStatus(plan, today);
  const findings = auditPlan(plan, today);
  const heading = (zh: string, en: string): ReportBlock => ({ kind: 'heading', level: 1, text: say(zh, en) });
  const name = plan.info.title[language] || plan.info.title.zh || plan.info.id;
  return {
    language,
    title: say(`${name}推进情况月报`, `${name}: monthly brief`),
    subtitle: [plan.info.issuer ?? '', dayText(today, language)].filter(Boolean).join('　'),
    blocks: [
      { kind: 'paragraph', text: summary(state, today, language) },
      heading('目标达成的可能性', 'How likely the targets are'),
      ...targetBlocks(state.targets, language),
      heading('本期变化', 'What changed'),
      ...changeBlocks(changes, plan, since, language),
      heading('需要决策的事项', 'What needs a decision'),
      ...decisionBlocks(state, findings, language),
      heading('责任事项', 'Who owes what'),
      ...owedBlocks(state, findings, language),
      heading('说明', 'Notes'),
      {
        kind: 'paragraph',
        text: say(
          '概率由所注明的模型根据年度观测值给出，不含模型本身有误的可能；缺少基数或定义的目标不给概率。判断依据达成的可能性，不依据是否逾期。',
          'Probabilities are those of the model named, from yearly observations; that the model is wrong is not in them. Targets without base or definition have none. Likelihood decides the judgement, not lateness.',
        ),
      },
    ],
  };
}

function dayText(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return language === 'zh' ? `${year}年${month}月${date}日` : day;
}

function summary({ targets, work }: PlanStatus, today: string, language: Language): string {
  const zh = language === 'zh';
  const counts = order
    .map((level) => ({ level, count: targets.filter((target) => target.level === level).length }))
    .filter(({ count }) => count > 0);
  const told = counts.map(({ level, count }) =>
    zh ? `${levelWords[level].zh} ${count} 项` : `${count} ${levelWords[level].en}`,
  );
  const projects = work.filter(({ item }) => item.kind === 'project');
  const late = projects.filter((project) => project.late > 0).length;
  const stale = targets.filter((target) => target.stale).length;
  if (zh) {
    const parts = [
      `截至${dayText(today, language)}，共有目标值 ${targets.length} 项${told.length > 0 ? `，其中${told.join('、')}` : ''}。`,
      `项目 ${projects.length} 个，逾期 ${late} 个。`,
      stale > 0 ? `${stale} 项目标值的数据超过两年未更新。` : '',
    ];
    return parts.join('');
  }
  const parts = [
    `As of ${today} there are ${targets.length} targets${told.length > 0 ? `: ${told.join(', ')}` : ''}.`,
    `${late} of ${projects.length} projects are late.`,
    stale > 0 ? `${stale} targets rest on data older than two years.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function targetBlocks(targets: readonly TargetStatus[], language: Language): ReportBlock[] {
  if (targets.length === 0) {
    return [{ kind: 'paragraph', text: language === 'zh' ? '尚无目标值。' : 'There are no targets yet.' }];
  }
  return order.flatMap((level): ReportBlock[] => {
    const mine = targets
      .filter((target) => target.level === level)
      .sort((a, b) => (a.view.probability || 0) - (b.view.probability || 0));
    if (mine.length === 0) return [];
    const title = levelWords[level][language];
    const heading = language === 'zh' ? title : title.charAt(0).toUpperCase() + title.slice(1);
    return [
      { kind: 'heading', level: 2, text: heading },
      { kind: 'list', items: mine.map((target) => targetLine(target, language)) },
    ];
  });
}

function targetLine({ target, reason, stale }: TargetStatus, language: Language): string {
  const { year } = target.target.fields;
  const name = target.indicator.fields.name;
  const old = stale ? (language === 'zh' ? '数据已过两年。' : ' The data are over two years old.') : '';
  return language === 'zh'
    ? `${name}（${year}年，${wanted(target, language)}）：${reason.zh}${old}`
    : `${name} (${year}, ${wanted(target, language)}): ${reason.en}${old}`;
}

function changeBlocks(
  changes: readonly PlanChange[],
  plan: PlanDocument,
  since: string,
  language: Language,
): ReportBlock[] {
  const zh = language === 'zh';
  const { lines, more } = changeLines(changes, plan.items, language);
  if (lines.length === 0) {
    return [
      { kind: 'paragraph', text: zh ? `${dayText(since, language)}以来没有改动。` : `Nothing changed since ${since}.` },
    ];
  }
  const first = zh
    ? `${dayText(since, language)}以来改动 ${changes.length} 次。`
    : `${changes.length} changes since ${since}.`;
  const rest = zh ? `另有 ${more} 处改动，见改动日志。` : `${more} more stand in the log.`;
  return [
    { kind: 'paragraph', text: first },
    { kind: 'list', items: lines },
    ...(more > 0 ? [{ kind: 'paragraph' as const, text: rest }] : []),
  ];
}

/** Likely misses, what cannot be judged for want of a base or definition, contradictions, overspending, drafts that wait. */
function decisionBlocks(state: PlanStatus, findings: readonly AuditFinding[], language: Language): ReportBlock[] {
  const zh = language === 'zh';
  const urgent = state.targets.filter(({ level }) => level === 'unlikely' || level === 'missed');
  const targets = urgent.map(({ target }) => {
    const name = `${target.indicator.fields.name} ${target.target.fields.year}`;
    return zh
      ? `${name}：加大力度、调整举措，或按程序调整目标。`
      : `${name}: strengthen or change measures, or revise the target.`;
  });
  const rules = new Set<AuditFinding['rule']>([
    ...([
      'indicator-unmeasured',
      'indicator-without-definition',
      'target-without-definition',
      'definitions-mixed',
    ] as const),
    ...(['prices-mixed', 'progress-contradicts', 'spent-over-budget', 'draft-target'] as const),
  ]);
  const asked = findings
    .filter(({ rule }) => rules.has(rule))
    .map(({ name, text }) => (zh ? `${name}：${text.zh}。` : `${name}: ${text.en}.`));
  const items = [...targets, ...asked];
  return items.length === 0
    ? [{ kind: 'paragraph', text: zh ? '本期没有需要决策的事项。' : 'Nothing needs a decision.' }]
    : [{ kind: 'list', items }];
}
