import { defineWords } from '../words/index.ts';

/** Words for what only some kinds of events have. */
export const useEventWords = defineWords('shock-events', {
  more: { zh: '更多', en: 'More' },
  users: { zh: '谁的需求', en: 'Whose demand' },
  categories: { zh: '哪类需求', en: 'Kinds of demand' },
  allCategories: { zh: '所有最终需求', en: 'all final demand' },
  categoriesSay: {
    zh: '只让某几类需求变化；表里分得出哪些就列哪些。',
    en: 'Only some kinds change, as far as the table tells them apart.',
  },
  exportsSay: {
    zh: '出口不属于任何地区：要算出口，“谁的需求”就不要选。',
    en: 'Exports are no region’s: for them leave “Whose demand” at all regions.',
  },
  rebuild: { zh: '怎样恢复', en: 'How it comes back' },
  'rebuild-curve': { zh: '按曲线自行恢复', en: 'by itself, along a curve' },
  'rebuild-sectors': { zh: '由部门重建', en: 'rebuilt by sectors' },
  rebuildDays: { zh: '重建天数', en: 'Days to rebuild' },
  rebuilders: { zh: '由哪些部门重建', en: 'Rebuilt by' },
  rebuildSay: {
    zh: '重建是对这些部门的新增需求，每天订剩余工程的“天数”分之一；它们忙不过来，恢复就慢。金额按资本为年增加值的 4 倍估算。',
    en: 'Rebuilding is new demand for these sectors: each day the days’ fraction of what is left is ordered. Where they cannot keep up, recovery waits. The money is estimated with capital at four years of value added.',
  },
  capitalSay: {
    zh: '损失的资产按恢复方式回来，期间产能相应减少。',
    en: 'Capital comes back along the curve; until then capacity is down by what is lost.',
  },
  equalParts: { zh: '各部门均分', en: 'equal parts' },
  unequalParts: { zh: '各部门的份数', en: 'parts by sector' },
  partOf: { zh: '{{sector}}（份）', en: '{{sector}} (parts)' },
  partsSay: {
    zh: '工程款按份数分给各部门：建筑 7 份、设备 3 份，就是 70% 和 30%。每笔按各自的份额订货，谁忙不过来谁的那部分先等。',
    en: 'The money goes to the sectors by parts: construction 7, machinery 3 make 70% and 30%. Each share is ordered from its own sector and waits where that one cannot keep up.',
  },
});
