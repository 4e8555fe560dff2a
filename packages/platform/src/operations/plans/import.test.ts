import { readDocument } from '@yanzhen/documents/readers';
import { demoPlan } from '@yanzhen/evidence/demo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOperation } from '../run.ts';
import { create } from './create.ts';
import { edit } from './edit.ts';
import { exportPlan } from './export.ts';
import { importPlan } from './import.ts';
import { show } from './show.ts';
import { type PlanBench, planBench } from './testing.ts';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
}, 60_000);
afterAll(() => bench.close());

const run = (input: object) => runOperation(importPlan, input, bench.context);
const itemsOf = async (plan: string) => (await runOperation(show, { plan }, bench.context)).items;

describe('a table of tasks as offices write them', () => {
  const table = [
    '重点任务分工表',
    '序号,重点任务,牵头单位,开始时间,完成时限,总投资（亿元）,完成进度',
    '1,产业能级跃升行动,省经信厅,,,,',
    '1.1,建设动力电池基地,省发改委,2025年1月,2027年12月底,,',
    '1.1.1,电池一期,某市政府,2025/3/1,2026-06-30,"1,200",45%',
    '2,绿色制造转型行动,省经信厅,,,,',
  ].join('\n');

  it('is read by its headings and numbers', async () => {
    const file = await bench.file('分工.csv', table.replace('重点任务,', '名称,'));
    const result = await run({ plan: 'table', file });
    expect(result).toMatchObject({ written: true, created: true, added: 4, kinds: { action: 2, task: 1, project: 1 } });
    const [first, second, , fourth] = (await itemsOf('table')).sort((a, b) => a.id.localeCompare(b.id));
    expect(first).toMatchObject({ id: 'action-1', parent: null, fields: { owner: '省经信厅' } });
    expect(second).toMatchObject({ id: 'action-2' });
    expect(fourth).toMatchObject({ parent: 'action-1', fields: { start: '2025-01', end: '2027-12' } });
    const project = (await itemsOf('table')).find(({ kind }) => kind === 'project');
    expect(project).toMatchObject({ parent: 'task-1.1', fields: { budget: 1200, done: 0.45, end: '2026-06-30' } });
  });

  it('takes a mapping for headings of one’s own, and the numbers of official documents', async () => {
    const text = [
      '编次\t事由\t牵头处室',
      '一、\t产业行动\t甲',
      '（一）\t任务甲\t乙',
      '1.\t项目甲\t丙',
      '（二）\t任务乙\t乙',
      '二、\t绿色行动\t甲',
    ].join('\n');
    const mapping = { 编次: 'outline', 事由: 'name', 牵头处室: 'owner' };
    expect(await run({ plan: 'pasted', text, mapping })).toMatchObject({ added: 5 });
    const parents = new Map((await itemsOf('pasted')).map(({ fields, parent }) => [fields['name'], parent]));
    expect(parents.get('任务乙')).toBe('action-1');
    expect(parents.get('项目甲')).toBe('task-1.1');
    await expect(run({ plan: 'pasted2', text, mapping: { 编次: 'number' } })).rejects.toThrow(/no column number/);
  });

  it('writes nothing when anything is wrong, and names row and column', async () => {
    const file = await bench.file('bad.csv', '类别,名称,结束,完成率\n任务,甲,2025-13-01,0.5\n项目,乙,2025,150\n');
    await expect(run({ plan: 'bad', file })).rejects.toMatchObject({
      place: { file: 'bad.csv', row: 2, column: '结束 end' },
      found: '2025-13-01',
    });
    const { faults, written } = await run({ plan: 'bad', file, check: true });
    expect(written).toBe(false);
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [2, '结束 end'],
      [3, '完成率 done'],
    ]);
    await expect(itemsOf('bad')).rejects.toThrow(/no plan bad/);
  });
});

describe('a table of indicators', () => {
  it('gives indicators, a definition, targets and observations; a new value for a year is a revision', async () => {
    const rows = (value: number) =>
      `指标,单位,年份,目标值,实际值\n研发投入强度,%,2024,,${value}\n研发投入强度,%,2027,3,\n绿色工厂,家,2027,500,\n`;
    await run({ plan: 'measured', file: await bench.file('a.csv', rows(2.5)) });
    const again = await run({ plan: 'measured', file: await bench.file('b.csv', rows(2.6)) });
    expect(again).toMatchObject({ added: 1, changed: 0 });
    const items = await itemsOf('measured');
    expect(items.filter(({ kind }) => kind === 'indicator').map(({ fields }) => fields['name'])).toEqual([
      '研发投入强度',
      '绿色工厂',
    ]);
    expect(
      items.filter(({ kind }) => kind === 'observation').map(({ fields }) => [fields['value'], fields['revision']]),
    ).toEqual([
      [2.5, 0],
      [2.6, 1],
    ]);
  });

  it('does not take two units for one indicator', async () => {
    const file = await bench.file(
      'units.csv',
      '指标,单位,年份,目标值\n工业规模,万亿元,2027,7\n工业规模,亿元,2030,100000\n',
    );
    await expect(run({ plan: 'units', file })).rejects.toMatchObject({ place: { row: 3, column: '单位 unit' } });
  });
});

describe('a table of which no heading is known', () => {
  it('is refused with the headings it has, and when checked lists them to be explained', async () => {
    const text = '甲\t乙\n扩能行动\t经信局\n';
    await expect(run({ plan: 'odd', text })).rejects.toMatchObject({ code: 'plan-columns', found: '甲、乙' });
    const checked = await run({ plan: 'odd', text, check: true });
    expect(checked.headings.map(({ heading, column }) => [heading, column])).toEqual([
      ['甲', ''],
      ['乙', ''],
    ]);
    expect(checked).toMatchObject({ written: false, unchanged: 0, faults: [{ row: 1 }] });
    const mapped = await run({
      plan: 'odd',
      text,
      check: true,
      levels: ['action'],
      mapping: { 甲: 'name', 乙: 'owner' },
    });
    expect(mapped).toMatchObject({ faults: [], kinds: { action: 1 } });
    const plain = await run({ plan: 'odd', text, check: true, mapping: { 甲: 'name', 乙: 'owner' } });
    expect(plain.faults[0]!.text.en).toContain('neither a kind');
  });
});

describe('an exported plan', () => {
  it('reads back from its workbook as it was', async () => {
    const plan = await demoPlan();
    const extra = [
      {
        id: 'p1',
        kind: 'project',
        parent: 'action-5',
        position: 1,
        fields: {
          name: '电池',
          budget: 0.1 + 0.2,
          spent: 0,
          open: false,
          effects: [{ indicator: 'gdp', year: 2027, amount: 0.01 }],
          note: '省级重大项目',
          attachments: ['a; b', '可研报告 <https://example.org/a;b.pdf>', '工作报告 <document:d1>'],
        },
      },
      {
        id: 'p2',
        kind: 'project',
        parent: 'action-5',
        position: 2.5,
        fields: { name: '000123', dependsOn: ['p1'], region: '420000', start: '2025' },
      },
    ];
    const { id, ...description } = plan.info;
    await runOperation(create, { id, description, items: [...plan.items, ...extra] }, bench.context);
    const { files } = await runOperation(exportPlan, { plan: id }, bench.context);
    const file = await bench.file('plan.xlsx', Buffer.from(files[0]!.base64!, 'base64'));
    expect(await run({ plan: id, file })).toMatchObject({ written: false, added: 0, changed: 0 });
    await run({ plan: 'copy', file });
    const byId = (items: Awaited<ReturnType<typeof itemsOf>>) => [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(await itemsOf('copy'))).toEqual(byId(await itemsOf(id)));
    const { info } = await runOperation(show, { plan: 'copy' }, bench.context);
    expect(info).toEqual({ ...plan.info, id: 'copy' });
  });

  it('takes no attachment that is neither of the web nor of the library', async () => {
    const attachments = ['可研报告 <javascript:alert(1)>'];
    const edits = [{ do: 'set', id: 'p1', patch: { fields: { attachments } } }];
    await expect(runOperation(edit, { plan: 'copy', seen: 1, edits }, bench.context)).rejects.toMatchObject({
      code: 'invalid-item-field',
    });
  });

  it('is a Word file and a page with every part of the plan', async () => {
    const out = async (as: string, language = 'zh', plan = 'hubei-industrial-doubling') => {
      const input = { plan, as, language, today: '2026-01-01' };
      return (await runOperation(exportPlan, input, bench.context)).files[0]!;
    };
    const word = await out('docx');
    const { passages } = await readDocument(Buffer.from(word.base64!, 'base64'), { fileName: 'plan.docx' });
    const text = passages.map((passage) => passage.text).join('\n');
    for (const part of ['湖北省产业倍增战略', '一、目标与任务', '区域产业协作行动', '无法判断'])
      expect(text).toContain(part);
    expect((await out('html', 'en')).text).toContain('1. Goals and work');
    const beside = (await out('html', 'zh', 'copy')).text;
    for (const part of ['说明与附件', '省级重大项目', '可研报告（https://example.org/a;b.pdf）', '工作报告（d1）'])
      expect(beside).toContain(part);
    expect(await out('html')).toEqual(await out('html'));
    const { items } = JSON.parse((await out('json')).text!) as { items: unknown[] };
    expect(items.length).toBe((await itemsOf('hubei-industrial-doubling')).length);
  });
});
