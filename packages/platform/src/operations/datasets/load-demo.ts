import { z } from 'zod';
import { projectFile } from '../../files.ts';
import { defineOperation } from '../operation.ts';
import { recordEvidence, versionColumns, versionTable } from './dataset-fields.ts';

/** Puts the demo's datasets into the store, whether it never had them or they were removed. */
export const loadDemo = defineOperation({
  name: 'datasets.load-demo',
  version: 1,
  summary: { zh: '载入演示数据', en: 'Load the demo' },
  description: {
    zh: '载入随程序提供的演示数据；已有的不变，移除过的恢复。分部门数据是 2007 年的，只用来展示工具。',
    en: 'Loads the demo that comes with the program; what is there stays as it is, what was removed is brought back. Its sector figures are of 2007 and show the tool only.',
  },
  input: z.object({}),
  output: versionTable,
  effect: 'write',
  uses: 'store',
  async run(_, context) {
    const { demoDatasets } = await import('@yanzhen/evidence/demo');
    const demo = await demoDatasets(projectFile('data'));
    const { datasets } = await context.store();
    for (const dataset of demo) await datasets.save(dataset);
    const ids = new Set(demo.map(({ info }) => info.id));
    const rows = (await datasets.list()).filter(({ id }) => ids.has(id));
    return {
      columns: versionColumns(rows),
      length: rows.length,
      evidence: recordEvidence('datasets.load-demo', {}),
    };
  },
});
