import { UserError } from '@yanzhen/evidence/errors';
import { resolve } from '@yanzhen/evidence/names';
import { findGroup, findScheme, schemes } from '@yanzhen/evidence/schemes';
import { z } from 'zod';
import type { RegionGroup } from '../../store/types.ts';
import { recordEvidence } from '../datasets/dataset-fields.ts';
import { defineOperation } from '../operation.ts';
import { groupColumns, groupTable, ownGroup } from './group-table.ts';

/** Keeps a group of regions under a name. */
export const save = defineOperation({
  name: 'groups.save',
  version: 1,
  summary: { zh: '保存一个自建的地区组', en: 'Keep a group of regions of one’s own' },
  description: {
    zh: '把若干地区存为一个组，同名的被替换。成员用代码或名称；其中的内置组代表它的全部成员。此后各项分析都可用 --regions 组名。',
    en: 'Keeps some regions as a group, in place of one of that name. Members go by code or name; a built-in group among them stands for its members. Every analysis then takes it with --regions NAME.',
  },
  input: z.object({
    name: z.string().trim().min(1).max(80).meta({ zh: '名称，不含 = + 和逗号', en: 'Name, without = + and commas' }),
    members: z.array(z.string().min(1)).min(2).max(5000).meta({
      zh: '成员：地区代码或名称，至少两个',
      en: 'Members: regions by code or name, at least two',
    }),
    name_en: z.string().trim().max(80).optional().meta({ zh: '英文名称', en: 'Name in English' }),
    note: z.string().trim().max(500).optional().meta({ zh: '说明', en: 'Note' }),
    scheme: z.string().default('gbt2260').meta({
      zh: '地区分类；none 表示成员就是数据集自己的代码',
      en: 'Region scheme; none when members are a dataset’s own codes',
    }),
  }),
  output: groupTable,
  positional: ['name', 'members'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ name, members, name_en, note, scheme }, context) {
    checkName(name);
    const value: RegionGroup = {
      name: { zh: name, en: name_en || name },
      scheme,
      regions: [...new Set(membersOf(members, scheme))],
      ...(note ? { note: { zh: note, en: note } } : {}),
    };
    if (value.regions.length < 2) throw oneMember(value.regions);
    const kept = ownGroup(await (await context.store()).groups.save(name, value));
    return { columns: groupColumns([kept]), length: 1, evidence: recordEvidence('groups.save', { name, members }) };
  },
});

/** A name must not hide a built-in group or a region. */
function checkName(name: string): void {
  if (/[=+,，\n]/.test(name)) {
    throw new UserError(
      'name-with-separator',
      { zh: `名称“${name}”里有 = + 或逗号。`, en: `The name “${name}” holds one of = + or a comma.` },
      {
        place: { field: 'name' },
        found: name,
        advice: { zh: '这些符号用来写成员，请换一个名称。', en: 'They separate members; choose another name.' },
      },
    );
  }
  const group = findGroup(name);
  const region = resolve(name, { scheme: 'gbt2260' });
  if (group === undefined && region.status !== 'resolved' && region.status !== 'total') return;
  throw new UserError(
    'name-taken',
    {
      zh: `“${name}”已经是${group === undefined ? '一个地区' : '一个内置的地区组'}的名称。`,
      en: `“${name}” already is the name of ${group === undefined ? 'a region' : 'a built-in group'}.`,
    },
    { place: { field: 'name' }, found: name, advice: { zh: '请另取一个名称。', en: 'Choose another name.' } },
  );
}

function membersOf(texts: readonly string[], id: string): string[] {
  if (id === 'none') return [...texts];
  const scheme = findScheme(id);
  if (scheme?.kind !== 'region') throw noScheme(id);
  return texts.flatMap((text) => {
    if (scheme.byCode.has(text)) return [text];
    const found = resolve(text, { scheme: id });
    if (found.status === 'group') return findGroup(found.code)!.members;
    if (found.status === 'resolved') return [found.code];
    const near =
      found.status === 'ambiguous' ? found.candidates : found.status === 'unresolved' ? found.suggestions : [];
    const list = (language: 'zh' | 'en') => near.map(({ code, name }) => `${code} ${name[language]}`).join(', ');
    throw new UserError(
      'unknown-member',
      { zh: `认不出成员“${text}”。`, en: `The member “${text}” is not recognised.` },
      {
        kind: 'absent',
        place: { field: 'members' },
        found: text,
        ...(near.length === 0 ? {} : { expected: { zh: list('zh'), en: list('en') } }),
      },
    );
  });
}

function oneMember(regions: readonly string[]): UserError {
  return new UserError(
    'one-member',
    { zh: '一个组至少要有两个不同的地区。', en: 'A group needs at least two different regions.' },
    { place: { field: 'members' }, found: regions.join(', ') },
  );
}

function noScheme(id: string): UserError {
  const known = [
    ...schemes()
      .filter(({ kind }) => kind === 'region')
      .map((scheme) => scheme.id),
    'none',
  ].join(', ');
  return new UserError(
    'unknown-scheme',
    { zh: `没有地区分类“${id}”。`, en: `There is no region scheme “${id}”.` },
    { kind: 'absent', place: { field: 'scheme' }, found: id, expected: { zh: known, en: known } },
  );
}
