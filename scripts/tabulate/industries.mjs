import { readCsv, writeUnits } from './files.mjs';

/** Names cut short or run together in the digitised text, set right from the standard's own wording. */
const corrected = {
  37: '铁路、船舶、航空航天和其他运输设备制造业',
  306: '玻璃纤维和玻璃纤维增强塑料制品制造',
  3531: '食品、酒、饮料及茶生产专用设备制造',
  3552: '皮革、毛皮及其制品加工专用设备制造',
  4023: '导航、测绘、气象及海洋专用仪器制造',
  7517: '三维（3D）打印技术推广服务',
};

/** GB/T 4754-2017: [code, parent, name]. Reports what was put right and what was not. */
export async function tabulateIndustries(source, directory) {
  const rows = await readCsv(`${source}/gbt4754-2017/gbt4754_2017_tree.csv`);
  const count = (level) => rows.filter((row) => row.level === level).length;
  const units = rows.map((row) => [row.code, row.parent, corrected[row.code] ?? tidy(row.name_zh)]);
  await writeUnits(`${directory}/gbt4754-2017.json`, {
    scheme: 'gbt4754-2017',
    vintage: '2017',
    source: '国家标准 GB/T 4754-2017《国民经济行业分类》，公开仓库 zmshe/capital（1655f7c）的转录文本',
    counts: { sections: count('1'), divisions: count('2'), groups: count('3'), classes: count('4') },
    published: { sections: 20, divisions: 97, groups: 473, classes: 1380 },
    corrected,
    columns: ['code', 'parent', 'name'],
    units,
  });
  return units.length;
}

function tidy(name) {
  return name.trim().replaceAll('(', '（').replaceAll(')', '）');
}
