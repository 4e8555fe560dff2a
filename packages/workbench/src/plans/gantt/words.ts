import { defineWords } from '../../words/index.ts';

export const useGanttWords = defineWords('plan-gantt', {
  answer: {
    zh: '{{count}} 项工作有起止日期，{{undated}} 项没有；{{clashes}} 项早于所依赖的完成就开始，{{critical}} 项一拖就影响后续，{{late}} 项逾期。',
    en: '{{count}} pieces of work have dates, {{undated}} have none; {{clashes}} start before what they depend on ends, {{critical}} delay others as soon as they slip, {{late}} are late.',
  },
  title: { zh: '甘特图', en: 'Gantt chart' },
  zoom: { zh: '尺度', en: 'Scale' },
  fit: { zh: '全部', en: 'All of it' },
  quarters: { zh: '按季', en: 'Quarters' },
  months: { zh: '按月', en: 'Months' },
  only: { zh: '只看', en: 'Show' },
  everything: { zh: '全部工作', en: 'all work' },
  dated: { zh: '有日期的', en: 'with dates' },
  critical: { zh: '关键与冲突的', en: 'critical or clashing' },
  late: { zh: '逾期的', en: 'late' },
  today: { zh: '今天', en: 'Today' },
  noDates: { zh: '没有日期', en: 'no dates' },
  slack: { zh: '余 {{days}} 天', en: '{{days}} d to spare' },
  noSlack: { zh: '关键：拖一天就影响后续', en: 'critical: a day’s slip delays others' },
  behind: { zh: '比后续所需晚 {{days}} 天', en: '{{days}} d later than what follows needs' },
  lateBy: { zh: '逾期 {{days}} 天', en: '{{days}} d late' },
  clash: { zh: '早于依赖完成', en: 'starts before its dependency ends' },
  due: { zh: '{{name}}：{{date}} 到期', en: '{{name}}: due {{date}}' },
  met: { zh: '{{name}}：{{date}} 完成', en: '{{name}}: met {{date}}' },
  none: { zh: '没有可画的工作', en: 'Nothing to draw yet' },
  noneText: {
    zh: '甘特图画出有起止日期的行动、任务和项目，以及它们的依赖和节点。在规划树里填写日期后再来。',
    en: 'The chart draws actions, tasks and projects with dates, their dependencies and milestones. Enter dates in the tree first.',
  },
  noneFit: { zh: '没有符合条件的工作。', en: 'No work fits.' },
  work: { zh: '工作', en: 'Work' },
  note: {
    zh: '深色为上报的完成份额；关键路径按各项目计划的起止日期算出，没有日期的不参与。菱形为节点，实心表示已完成。',
    en: 'The dark part is the share reported done. The critical path is worked out from planned dates; work without dates takes no part. Diamonds are milestones, filled when met.',
  },
});
