import { type ItemOf, itemsOf } from '@yanzhen/evidence/plans';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { StoredPlan } from '../../../store/plans/types.ts';
import type { PlanStatus, TargetStatus, WorkStatus } from '../plan-status.ts';
import { levelWords, wanted } from './words.ts';

type Language = 'zh' | 'en';

interface Deadline {
  readonly id: string;
  /** As written: a year, a month or a day. */
  readonly date: string;
  readonly summary: string;
  /** Lines; empty ones are left out. */
  readonly told: readonly (string | undefined)[];
  readonly category: string;
}

/**
 * The days a plan commits itself to, as an iCalendar (RFC 5545): milestones, ends of goals (the year of their phase where no end is said), actions, tasks and projects, and the years
 * of targets, all of them days without hours that keep nobody busy. A date written as a month or a year falls on its last day, and
 * says so. The same plan gives the same bytes; an event keeps its id, so that a newer file brings calendars up to date.
 */
export function planCalendar(plan: StoredPlan, state: PlanStatus, language: Language): string {
  const { info, items, revision, updatedAt } = plan;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const names = new Map(items.flatMap(({ id, fields }) => ('name' in fields ? [[id, fields.name]] : [])));
  const above = (parent: string | null) => {
    const name = parent === null ? undefined : names.get(parent);
    return name && `${say('属于', 'Part of')}: ${name}`;
  };
  const deadlines = [
    ...itemsOf(items, 'milestone').flatMap((item) => milestone(item, above(item.parent), say)),
    ...state.work.flatMap((work) => workEnd(work, above(work.item.parent), say, language)),
    ...state.targets.map((target) => targetYear(target, say, language)),
  ];
  const calendar = ical({
    ...{ name: info.title[language] || info.title.zh || info.id, method: ICalCalendarMethod.PUBLISH },
    prodId: { company: 'Yanzhen', product: 'plans', language: language.toUpperCase() },
  });
  for (const { id, date, summary, told, category } of deadlines) {
    const notes = [...told, wholePeriod(date, say)].filter((line) => line !== undefined && line !== '');
    calendar.createEvent({
      ...{ id: `${info.id}/${id}@yanzhen`, sequence: revision, stamp: updatedAt, lastModified: updatedAt },
      ...{ start: lastDay(date), allDay: true, transparency: ICalEventTransparency.TRANSPARENT },
      ...{ summary, description: notes.join('\n'), categories: [{ name: category }] },
    });
  }
  return calendar.toString();
}

type Say = (zh: string, en: string) => string;

const owner = (name: string | undefined, say: Say) => `${say('责任单位', 'Owner')}: ${name ?? say('没有', 'nobody')}`;

function milestone({ id, fields }: ItemOf<'milestone'>, above: string | undefined, say: Say): Deadline[] {
  const { name, due, met, note } = fields;
  if (due === undefined) return [];
  const summary =
    met === undefined ? say(`节点：${name}`, `Milestone: ${name}`) : say(`✓ 节点：${name}`, `✓ Milestone: ${name}`);
  const done = met && `${say('完成于', 'Met on')} ${met}`;
  return [{ id, date: due, summary, told: [above, done, note], category: say('节点', 'Milestone') }];
}

const kinds = {
  goal: { zh: '目标', en: 'Goal' },
  action: { zh: '行动', en: 'Action' },
  task: { zh: '任务', en: 'Task' },
  project: { zh: '项目', en: 'Project' },
};

function workEnd({ item, reason }: WorkStatus, above: string | undefined, say: Say, language: Language): Deadline[] {
  const { name, note } = item.fields;
  const end =
    item.fields.end ??
    (item.kind === 'goal' && item.fields.phase !== undefined ? String(item.fields.phase) : undefined);
  if (end === undefined) return [];
  const kind = kinds[item.kind][language];
  const summary = say(`${kind}到期：${name}`, `${kind} ends: ${name}`);
  const told = [above, owner(item.fields.owner, say), reason[language], note];
  return [{ id: item.id, date: end, summary, told, category: kind }];
}

function targetYear({ target, level, reason }: TargetStatus, say: Say, language: Language): Deadline {
  const { indicator, target: own } = target;
  const name = indicator.fields.name;
  const aim = wanted(target, language);
  return {
    ...{ id: own.id, date: String(own.fields.year), category: say('目标值', 'Target') },
    summary: say(`目标值：${name}${aim ? ` ${aim}` : ''}`, `Target: ${name} ${aim}`),
    told: [`${levelWords[level][language]}: ${reason[language]}`, own.fields.citation?.text, own.fields.note],
  };
}

function lastDay(date: string): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  // Dates without hours are written in the machine's own time: noon is the same day in every zone.
  if (day !== undefined) return new Date(year, month! - 1, day, 12);
  return month === undefined ? new Date(year, 11, 31, 12) : new Date(year, month, 0, 12);
}

function wholePeriod(date: string, say: Say): string | undefined {
  if (date.length === 10) return undefined;
  return date.length === 4
    ? say(`规划只写到 ${date} 年，记在最后一天。`, `The plan says ${date}; this is its last day.`)
    : say(`规划只写到 ${date}，记在最后一天。`, `The plan says ${date}; this is its last day.`);
}
