import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { defineOperation } from '../operation.ts';
import { checkedParameters, checkedParts, choiceFields } from './choose.ts';
import { makeParts } from './make.ts';
import { type Choice, newReport } from './new-report.ts';
import type { StoredReport } from './shapes.ts';
import { checkSeen, reportField, reportOf, seenField, shown, shownReport } from './stored.ts';
import type { TemplateName } from './templates.ts';

/** Keeps a report, new or changed. */
export const save = defineOperation({
  name: 'reports.save',
  version: 1,
  summary: {
    zh: '保存报告：新建，或改标题、次序和文字',
    en: 'Keep a report: new, or with its title, order and words changed',
  },
  description: {
    zh: '没有这个编号时按模板新建；有时只改给出的各项。没有变的部分不重算；要按最新数据重算用 reports refresh。wording 里的 {编号} 代表一个数，随数据更新。',
    en: 'Makes a new one from a template where there is none of that id; otherwise changes what is given. Parts that stay are not computed again: reports refresh does that. In a wording {key} stands for a figure and follows the data.',
  },
  input: z.object({
    report: reportField,
    ...choiceFields,
    settle: z
      .boolean()
      .default(false)
      .meta({ zh: '认可改变的数，去掉标记', en: 'Accept changed figures and drop their marks' }),
    seen: seenField,
  }),
  output: shownReport,
  positional: ['report'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  long: true,
  async run({ report: id, settle, seen, ...choice }, context) {
    const { reports } = await context.store();
    const kept = await reports.get(id);
    const old = kept === null ? undefined : reportOf(kept);
    const isThere = old !== undefined && old.removedAt === undefined;
    if (isThere) checkSeen(old, seen);
    const report = isThere ? await changed(old, choice, settle, context) : await newReport(choice, context);
    await reports.save(id, report);
    return shown(id, report, 'reports.save', context);
  },
});

async function changed(
  old: StoredReport,
  choice: Choice,
  settle: boolean,
  context: OperationContext,
): Promise<StoredReport> {
  const template = choice.template ?? (old.template as TemplateName);
  const parameters = choice.parameters ?? old.parameters;
  const language = choice.language ?? old.language;
  const isOther = template !== old.template;
  checkedParameters(template, parameters);
  const parts = choice.parts === undefined && !isOther ? old.parts : checkedParts(choice.parts, template);
  const made = await makeParts({ parts, parameters, language }, context, old.made);
  // Marks say what the data changed; where a part is about something else now, they would say something untrue.
  const kept = old.changes.filter(({ part }) => madeOf(made, part) === madeOf(old.made, part));
  const { changedAt, ...rest } = old;
  const changes = settle ? [] : kept;
  return {
    ...rest,
    ...(changes.length > 0 && changedAt !== undefined && { changedAt }),
    title: choice.title ?? old.title,
    subtitle: choice.subtitle ?? old.subtitle,
    ...{ template, language, parameters, parts, made, changes, revision: old.revision + 1 },
  };
}

const madeOf = (made: StoredReport['made'], part: string) => made.find(({ id }) => id === part)?.made;
