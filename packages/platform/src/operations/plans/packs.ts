import { indicatorPacks } from '@yanzhen/evidence/plans';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { planEvidence } from './plan-fields.ts';

/** Templates of indicators. */
export const packs = defineOperation({
  name: 'plans.packs',
  version: 1,
  summary: { zh: '列出指标包', en: 'List indicator packs' },
  description: {
    zh: '各指标包中的指标及其定义：单位、口径、来源、方向、形式、价格；没有数值。来源所列文件须对照现行版本核对。',
    en: 'The indicators of each pack with their definitions: unit, scope, source, direction, form, prices; no values. Sources are to be held against the versions now in force.',
  },
  input: z.object({}),
  output: table({
    pack: { type: 'text', describe: { zh: '指标包', en: 'Pack' } },
    pack_zh: { type: 'text', describe: { zh: '名称', en: 'Name of the pack in Chinese' } },
    pack_en: { type: 'text', describe: { zh: '英文名称', en: 'Name of the pack' } },
    indicator: { type: 'text', describe: { zh: '指标编号', en: 'Id of the indicator' } },
    name_zh: { type: 'text', describe: { zh: '指标', en: 'Indicator in Chinese' } },
    name_en: { type: 'text', describe: { zh: '指标英文名', en: 'Indicator' } },
    unit: { type: 'text', describe: { zh: '单位', en: 'Unit' } },
    scope_zh: { type: 'text', describe: { zh: '口径', en: 'Scope in Chinese' } },
    scope_en: { type: 'text', describe: { zh: '口径（英文）', en: 'Scope' } },
    source: { type: 'text', describe: { zh: '定义来源', en: 'Where the definition is from' } },
    direction: { type: 'text', describe: { zh: '方向', en: 'Direction' } },
    form: { type: 'text', describe: { zh: '形式', en: 'Level or rate' } },
    prices: { type: 'text', describe: { zh: '价格', en: 'Prices' } },
  }),
  effect: 'read',
  async run() {
    const rows = indicatorPacks.flatMap((pack) => pack.indicators.map((indicator) => ({ pack, indicator })));
    const column = (of: (row: (typeof rows)[number]) => string) => rows.map(of);
    return {
      columns: {
        ...{ pack: column(({ pack }) => pack.id), pack_zh: column(({ pack }) => pack.name.zh) },
        ...{ pack_en: column(({ pack }) => pack.name.en), indicator: column(({ indicator }) => indicator.id) },
        ...{
          name_zh: column(({ indicator }) => indicator.name.zh),
          name_en: column(({ indicator }) => indicator.name.en),
        },
        ...{ unit: column(({ indicator }) => indicator.unit), scope_zh: column(({ indicator }) => indicator.scope.zh) },
        ...{
          scope_en: column(({ indicator }) => indicator.scope.en),
          source: column(({ indicator }) => indicator.source),
        },
        ...{
          direction: column(({ indicator }) => indicator.direction),
          form: column(({ indicator }) => indicator.form),
        },
        prices: column(({ indicator }) => indicator.prices),
      },
      length: rows.length,
      evidence: planEvidence('plans.packs', {}),
    };
  },
});
