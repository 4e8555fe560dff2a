import type { Cue } from '../rule.ts';
import { all, bidding, here, words } from '../words.ts';

/** Looser signs of bidding that shuts out those from elsewhere. */
export const procurementHints: readonly Cue[] = [
  {
    item: 3,
    pattern: words`(?:${bidding}|承包人|摇号|施工|小型项目)…60(?:${here}|本地|当地|属地|本镇|本乡)…30(?:须|应|分|扣除|优先|资格|方可|产生|条件|维修站|企业|总部|分公司)`,
    needs: /须|应|\d分|得分|加分|扣除|优先|方可|资格|必须|不予/u,
    without: /不限|任何地区|平台交易|不得|公共资源|便利/u,
  },
  {
    item: 3,
    pattern: words`(?:${here}|本地|当地|属地|非本[县市区])…40(?:中标|投标|评标|评审|得\d|加分|供应商|招标)`,
    needs: /须|应|分|扣除|优先|方可|资格|必须|不予|仅/u,
    without: /不限|任何地区|不得|公共资源|监管|平台|完成|成交额|依法具备/u,
  },
  {
    item: 6,
    pattern: words`(?:公告|文件|招标)…16(?:次日|当日|当天|即日|[1-3]日内|一日|两日)…8(?:停止|截止|结束|报名|开标)`,
  },
  {
    item: 3,
    pattern: words`(?:${here}|本地|当地)…12(?:企业|公司|单位|供应商|注册|登记|纳税|社保|业绩|机构|产品|队伍|商户)`,
    needs: all(
      '投标|招标|政府采购|采购人|供应商|评标|磋商|询价|比选|发包|政府投资|承揽|施工单位|中标|入围|评分',
      '应|须|必须|优先|邀请|抽取|限|仅|得分|加分|\\d分|资格|原则上|选定|扣除|方可',
    ),
    without: /不限|不得|均可|平台|公共资源|监管|奖励|补贴|任何地区|国家|保证金|清欠|拖欠|质量/u,
  },
];
