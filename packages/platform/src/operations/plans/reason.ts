import type { Text } from '../evidence.ts';
import type { TargetCase } from './plan-targets.ts';
import { modelNames } from './series-outlook.ts';
import type { TargetOutlook } from './target-outlook.ts';
import type { WorkState } from './work-state.ts';

/** How a target stands; likelihood decides, not lateness. */
export type TargetLevel = 'met' | 'missed' | 'likely' | 'open' | 'unlikely' | 'unknown';

/** Chances at and above which a target is likely, and below which it is unlikely. */
const LIKELY = 0.7;
const UNLIKELY = 0.3;

export function targetLevel({ probability, model }: TargetOutlook): TargetLevel {
  if (Number.isNaN(probability)) return 'unknown';
  if (model === '') return probability === 1 ? 'met' : 'missed';
  if (probability >= LIKELY) return 'likely';
  return probability < UNLIKELY ? 'unlikely' : 'open';
}

/** Why a target stands as it does, in words: what it needs, what has been made, the chance and its model, the projects behind it. */
export function targetReason(
  target: TargetCase,
  view: TargetOutlook,
  projects: { readonly all: number; readonly late: number },
): Text {
  const parts: Text[] = [];
  const { missing } = target;
  if (missing !== undefined)
    return { zh: `${missing.zh}：没有概率。`, en: `${upperFirst(missing.en)}: no probability.` };
  if (view.model === '' && !Number.isNaN(view.probability)) {
    const met = view.probability === 1;
    parts.push(
      met
        ? { zh: `${target.target.fields.year} 年已达到`, en: `met in ${target.target.fields.year}` }
        : { zh: `${target.target.fields.year} 年没有达到`, en: `not met in ${target.target.fields.year}` },
    );
  } else {
    parts.push(needs(view));
    parts.push(chance(view));
  }
  if (!Number.isNaN(view.withProjects)) {
    parts.push({
      zh: `计入项目后概率 ${view.withProjects.toFixed(2)}`,
      en: `with its projects ${view.withProjects.toFixed(2)}`,
    });
  }
  if (projects.late > 0) {
    parts.push({
      zh: `${projects.all} 个项目中 ${projects.late} 个逾期`,
      en: `${projects.late} of ${projects.all} projects late`,
    });
  }
  return {
    zh: `${parts.map(({ zh }) => zh).join('；')}。`,
    en: `${upperFirst(parts.map(({ en }) => en).join('; '))}.`,
  };
}

function needs({ required, made, kind }: TargetOutlook): Text {
  if (Number.isNaN(required)) return { zh: '没有增速能到达目标', en: 'no rate leads to the target' };
  const yearly = (change: number) => (kind === 'rate' ? `${(100 * change).toFixed(1)} %` : signed(change));
  const zh = kind === 'rate' ? `从最近观测起每年需 ${yearly(required)}` : `从最近观测起每年需变化 ${yearly(required)}`;
  const en = `needs ${yearly(required)} a year from the last observation`;
  if (Number.isNaN(made)) return { zh, en };
  return { zh: `${zh}，近年为 ${yearly(made)}`, en: `${en}, has made ${yearly(made)}` };
}

function chance({ probability, model, points, notes }: TargetOutlook): Text {
  if (model === '') {
    const why = notes.find(({ level }) => level === 'refusal')?.text;
    return {
      zh: `没有概率（${why?.zh ?? `${points} 个年度点`}）`,
      en: `no probability (${why?.en ?? `${points} yearly points`})`,
    };
  }
  const name = modelNames[model];
  const few = points < 10 ? { zh: '，点太少，仅供参考', en: ', too few to lean on' } : { zh: '', en: '' };
  return {
    zh: `概率 ${probability.toFixed(2)}（${name.zh}，${points} 个年度点${few.zh}）`,
    en: `probability ${probability.toFixed(2)} (${name.en}, ${points} yearly points${few.en})`,
  };
}

/** What a piece of work has to say for itself. */
export function workReason({ item, done, known, late, projects, lateProjects, contradiction }: WorkState): Text {
  const parts: Text[] = [];
  if (item.fields.open === true) parts.push({ zh: '来源未写明，留空', en: 'left open: no source says more' });
  if (!Number.isNaN(done)) {
    const share = `${(100 * done).toFixed(0)} %`;
    const of =
      known < 0.995
        ? {
            zh: `（只知道其中 ${(100 * known).toFixed(0)} %）`,
            en: ` (of the ${(100 * known).toFixed(0)} % that is known)`,
          }
        : { zh: '', en: '' };
    parts.push({ zh: `完成 ${share}${of.zh}`, en: `${share} done${of.en}` });
  } else if (item.fields.open !== true) parts.push({ zh: '没有进度', en: 'no progress reported' });
  if (late > 0) parts.push({ zh: `逾期 ${late} 天`, en: `${late} days late` });
  if (item.kind !== 'project' && lateProjects > 0) {
    parts.push({
      zh: `${projects} 个项目中 ${lateProjects} 个逾期`,
      en: `${lateProjects} of ${projects} projects late`,
    });
  }
  if (contradiction !== undefined) parts.push(contradicted(contradiction));
  if (item.kind !== 'goal' && item.fields.owner === undefined)
    parts.push({ zh: '没有责任单位', en: 'nobody answers for it' });
  return {
    zh: `${parts.map(({ zh }) => zh).join('；')}。`,
    en: `${upperFirst(parts.map(({ en }) => en).join('; '))}.`,
  };
}

function contradicted({ kind, reported, fromParts }: NonNullable<WorkState['contradiction']>): Text {
  const told = `${(100 * reported).toFixed(0)} %`;
  const is = `${(100 * fromParts).toFixed(0)} %`;
  if (kind === 'finished-beneath-nothing') {
    return {
      zh: `上报为 ${told}，但已有部分完成（合计 ${is}）`,
      en: `reported ${told} though a part is finished (parts make ${is})`,
    };
  }
  if (kind === 'finished-above-open') {
    return {
      zh: `上报已完成，但还有部分未完成（合计 ${is}）`,
      en: `reported finished though parts are open (parts make ${is})`,
    };
  }
  return { zh: `上报 ${told}，各部分合计 ${is}`, en: `reported ${told}, parts make ${is}` };
}

const signed = (value: number) => `${value >= 0 ? '+' : '−'}${Math.abs(Number(value.toPrecision(3)))}`;
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
