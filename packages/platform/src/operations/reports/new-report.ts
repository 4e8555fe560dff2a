import { UserError } from '@yanzhen/evidence/errors';
import type { z } from 'zod';
import { ask } from '../ask.ts';
import type { OperationContext } from '../context.ts';
import type { Text } from '../evidence.ts';
import { checkedParameters, checkedParts, type choiceFields } from './choose.ts';
import { makeParts } from './make.ts';
import type { ReportParameters, StoredReport } from './shapes.ts';
import { type TemplateName, templateNames, templates } from './templates.ts';

export type Choice = { readonly [K in keyof typeof choiceFields]?: z.output<(typeof choiceFields)[K]> };

/** A report made from a template for the first time. @throws UserError when the template or a parameter is missing */
export async function newReport(choice: Choice, context: OperationContext): Promise<StoredReport> {
  const { template, language = 'zh', parameters = {} } = choice;
  if (template === undefined) throw noTemplate();
  checkedParameters(template, parameters);
  const parts = checkedParts(choice.parts, template);
  const made = await makeParts({ parts, parameters, language }, context);
  const madeAt = new Date().toISOString();
  return {
    title: choice.title ?? (await usualTitle(template, parameters, language, context)),
    subtitle: choice.subtitle ?? dayText(parameters.today ?? madeAt.slice(0, 10), language),
    ...{ template, language, parameters, parts, made, madeAt, changes: [], revision: 1 },
  };
}

function noTemplate(): UserError {
  const known = templateNames.join(', ');
  return new UserError(
    'template-missing',
    { zh: '新报告要选一个模板。', en: 'A new report needs a template.' },
    { place: { field: 'template' }, expected: { zh: known, en: known } },
  );
}

function dayText(day: string, language: 'zh' | 'en'): string {
  const [year, month, date] = day.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${date}日` : day;
}

interface Unit {
  readonly code: string;
  readonly name: Text;
}

/** 湖北与湖南：合作建议书. Where names cannot be found the codes stand. */
async function usualTitle(
  template: TemplateName,
  parameters: ReportParameters,
  language: 'zh' | 'en',
  context: OperationContext,
): Promise<string> {
  const kind = templates[template].name[language];
  const subject = (await subjectOf(parameters, context)).map((name) => name[language]);
  if (subject.length === 0) return kind;
  return language === 'zh' ? `${subject.join('与')}：${kind}` : `${subject.join(' and ')}: ${kind}`;
}

/** The names of what a report is about: its regions, otherwise its plan or case. */
async function subjectOf(parameters: ReportParameters, context: OperationContext): Promise<Text[]> {
  const { dataset, table, region, partner, plan, case: line } = parameters;
  const codes = [region, partner].filter((code) => code !== undefined);
  if (codes.length > 0) {
    const answer = await (dataset === undefined
      ? answerOr<{ regions: Unit[] }>('chains.show', { table }, context)
      : answerOr<{ regions: Unit[] }>('datasets.show', { dataset }, context));
    return codes.map((code) => answer?.regions.find((unit) => unit.code === code)?.name ?? { zh: code, en: code });
  }
  if (plan !== undefined) {
    const title = (await answerOr<{ info: { title: Text } }>('plans.show', { plan }, context))?.info.title;
    return [{ zh: title?.zh || plan, en: title?.en || plan }];
  }
  if (line === undefined) return [];
  return [(await answerOr<{ name: Text }>('cases.show', { case: line }, context))?.name ?? { zh: line, en: line }];
}

/** Nothing where there is nothing of that name: the parts say so. */
async function answerOr<T>(operation: string, input: object, context: OperationContext): Promise<T | undefined> {
  try {
    return (await ask(context, operation, { ...input })) as T;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
