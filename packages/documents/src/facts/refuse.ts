import type { Quantity } from './quantity.ts';

/** Sentences that explain or bound a figure and state none of their own. */
export function explains(sentence: string): boolean {
  return (
    /[,;](?:这?(?:充分|主要|既)?(?:体现|考虑|是考虑|兼顾|意味着)|既(?:考虑|体现|与))/.test(sentence) ||
    /有\d[\d.]*%?(?:[-~至]\d[\d.]*%)?的增速就/.test(sentence) ||
    /^\s*(?:注|备注|名词解释)[::]/.test(sentence)
  );
}

const times = /^(?:天|小时|分钟|秒|岁|℃|摄氏度|个工作日)$/;

/** Quantities that are a threshold, a rank, an age, an item of a programme: part of a name, not a figure stated. */
export function isNoStatement(sentence: string, quantity: Quantity): boolean {
  const before = sentence.slice(Math.max(0, quantity.start - 14), quantity.start);
  const behind = sentence.slice(quantity.end, quantity.end + 12);
  if ((before.endsWith('每') && !quantity.counts) || before.endsWith('/')) return true;
  if (isThreshold(sentence, quantity, before, behind)) return true;
  if (quantity.unit === '岁') return !/寿命|年龄/.test(before);
  if (quantity.unit === '分') return !/得分|评分|满意度|指数/.test(before);
  if (times.test(quantity.unit))
    return !/(?:增加|减少|缩短|压缩|达|到|至|降|为|超过?|天数|时间|时长|提前|近)[了约近]?$/.test(before);
  if (quantity.unit === '位')
    return /(?:第|前|升|移|居|列|排名|跃升|前进|提高|位次)[了]?$/.test(before) || behind.startsWith('数');
  if (quantity.unit === '次')
    return /^(?:全会|会议|代表大会|党代会|集体学习|全体|亲临|来|到|考察)/.test(behind) || before.startsWith('第');
  if (quantity.unit === '度') return true;
  if (quantity.unit === '米' && /^(?:分辨率|级)/.test(behind)) return true;
  return /(?:20\d\d年|\d月)$/.test(before) && /^[日号]/.test(behind);
}

/** 5000吨标准煤及以上重点用能单位, 总投资500亿元以上的项目, 80%的基础研究项目. */
function isThreshold(sentence: string, quantity: Quantity, before: string, behind: string): boolean {
  if (quantity.form === 'fold') return false;
  if (isShareOf(sentence, quantity)) return false;
  const open = behind !== '' && !/^(?:[,;。、:!?)）”」 ]|和|及|与|或)/.test(behind);
  if (behind.startsWith('的') && !quantity.counts) return !before.endsWith('新增');
  if (quantity.counts || !open) return false;
  if (quantity.after !== 'at_least' && quantity.after !== 'at_most') return isClass(before, behind, quantity);
  return (
    !/^(?:实现|达到|完成|用于|由|为|投向|来自|投入|集中|得到|在|将|是|通过|已|均|建成|都)/.test(behind) ||
    (before.endsWith('总投资') && sentence.includes('项目'))
  );
}

/** 亿元企业, 吨车, 万吨航道: a size before the noun it classes. */
const isClass = (before: string, behind: string, quantity: Quantity) =>
  /^(?:企业|产业集群|航道|码头|泊位|船闸|机组|口径|宽带|光网|小区|村|镇|县|园区|级)/.test(behind) &&
  !/(?:支持|投入|发放|安排|助力|惠及)$/.test(before) &&
  !quantity.unit.endsWith('%');

/** What is counted is a list of policies or of items of a programme, not a thing of the economy. */
export function isProgrammeItem(noun: string): boolean {
  return (
    /(?:措施|举措|政策|事项|实事|办法|意见|文件|行动|任务|方案|制度|清单|专项|规定|要求|方面|领域|环节|机制|细则|建议)$/.test(
      noun,
    ) || /^(?:方面|领域|大类|大行动|重点任务|惠企|专项行动|民生实事)/.test(noun)
  );
}

const shareOf = /^的?([\p{Script=Han}]{2,12}?)(?:达到|实现|参与|完成|建成|纳入|覆盖|通过|落地)/u;

/** 90%的化工园区达到…: a share whose whole and deed follow it. */
export function isShareOf(sentence: string, quantity: Quantity): boolean {
  return (
    quantity.unit === '%' &&
    shareOf.test(sentence.slice(quantity.end, quantity.end + 24)) &&
    !/承担|占|超过$/.test(sentence.slice(Math.max(0, quantity.start - 10), quantity.start))
  );
}
