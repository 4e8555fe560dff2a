import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { languages, type PartChoice, partChoice, reportParameters } from './shapes.ts';
import { needsOf, partsOf, type TemplateName, templateNames, templates } from './templates.ts';

const aboutTemplate = { zh: '模板：reports templates 列出', en: 'Template, as reports templates lists them' };

/** The template of a report that is made anew. */
export const templateField = z.enum(templateNames).meta(aboutTemplate);

/** What is chosen of a report; each door has these fields. */
export const choiceFields = {
  template: z.enum(templateNames).optional().meta(aboutTemplate),
  parameters: reportParameters.optional().meta({
    zh: '讲什么：{"dataset":…,"region":…,"partner":…,"table":…,"plan":…,"case":…,"year":…,"today":…}，模板需要哪些由 reports templates 列出',
    en: 'What it is about: {"dataset":…,"region":…,"partner":…,"table":…,"plan":…,"case":…,"year":…,"today":…}; reports templates lists what a template needs',
  }),
  language: languages.optional().meta({ zh: '语言，默认中文', en: 'Language, Chinese by default' }),
  title: z.string().trim().min(1).max(200).optional().meta({ zh: '标题', en: 'Title' }),
  subtitle: z.string().trim().max(200).optional().meta({ zh: '副标题：单位和日期', en: 'Subtitle: issuer and day' }),
  parts: z.array(partChoice).max(60).optional().meta({
    zh: '各部分及其次序：{"id":…,"recipe":…} 为生成的，{"id":…,"text":…} 为自己写的；heading、wording、hidden 可改',
    en: 'The parts in order: {"id":…,"recipe":…} is made, {"id":…,"text":…} is one’s own; with heading, wording, hidden',
  }),
};

/** A template with what it needs. @throws UserError when a parameter is missing */
export function checkedParameters(template: TemplateName, given: z.output<typeof reportParameters>): void {
  const missing = needsOf(template).filter((name) => given[name] === undefined);
  if (missing.length === 0) return;
  throw new UserError(
    'parameter-missing',
    {
      zh: `模板“${templates[template].name.zh}”还需要参数 ${missing.join('、')}。`,
      en: `The template “${templates[template].name.en}” also needs ${missing.join(', ')}.`,
    },
    { place: { field: 'parameters' }, expected: { zh: missing.join('、'), en: missing.join(', ') } },
  );
}

/** @throws UserError when two parts go by one id */
export function checkedParts(parts: readonly PartChoice[] | undefined, template: TemplateName): PartChoice[] {
  if (parts === undefined) return partsOf(template);
  const twice = parts.find(({ id }, index) => parts.findIndex((part) => part.id === id) !== index);
  if (twice === undefined) return [...parts];
  throw new UserError(
    'part-twice',
    { zh: `两个部分用了同一个 id“${twice.id}”。`, en: `Two parts have the id “${twice.id}”.` },
    { place: { field: 'parts' }, found: twice.id },
  );
}
