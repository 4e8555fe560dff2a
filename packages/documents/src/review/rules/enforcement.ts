import type { Rule } from '../rule.ts';
import { all, english, firm, here, must, outside, words } from '../words.ts';

/** Qualifications, standards and inspections that weigh more on those from elsewhere. */
export const enforcement: Rule = {
  id: 'enforcement',
  measures: '17',
  name: { zh: '歧视性资质和执法', en: 'Discriminatory qualifications or enforcement' },
  severity: 'high',
  cues: [
    {
      item: 2,
      pattern: words`(?:${outside})…14(?:${firm}|施工队伍|车辆|人员)…40(?:重点(?:检查|监管|抽查|核查|关注|监控)|加大…10(?:检查|执法|处罚|抽查|监管)|(?:提高|增加)…14(?:频次|比例|检查|抽查|次数)|不少于…3次|每(?:月|季度?|周|半年)…12(?:检查|抽查|巡查)|从严|逐一检查|全覆盖检查|专项检查)`,
      without: /同一|一致|外来人口|外来物种|境外|疫/u,
    },
    {
      item: 2,
      pattern: words`(?:检查|抽查|执法|处罚)…24(?:${outside})…10(?:${firm})…20(?:高于|加倍|翻倍|更|不少于|提高)`,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…16(?:${firm}|人员)…24(?:还|另|须另|应另|另行|额外|除…30外)…10(?:须|应|需|要)?…8(?:通过|具备|取得|缴纳|提供|提交|参加|办理)…28(?:考核|培训|备案|资质|保证金|担保|考试|评估|登记|证明|保函|认定)`,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…12(?:${firm}|施工队伍)…16(?:须|应|需|必须)…16(?:一级|甲级|特级|高一(?:级|等级)|更高等级|高于…10等级)…10(?:资质|以上)?`,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…12(?:${firm}|施工队伍)…16(?:须|应|需|必须)…10(?:缴纳|交纳|提供|办理)…12(?:保证金|担保|保函|进市备案|入市备案|进场登记|信用备案|出入境手续)`,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…12(?:证书|资格证|上岗证|合格证|培训证|职称)…30(?:${must}|重新|另行)…24(?:培训|考试|考核|继续教育|换领|复审|审核|认定)`,
      without: /检疫|检验合格证|互认|同等/u,
    },
    {
      item: 3,
      pattern: words`(?:${outside})…12(?:${firm})…16(?:须|应|需|执行|适用|缴纳)…14(?:更高|高于本地|差别|不同于本地)…10(?:税|费|规模|标准)`,
    },
    {
      item: 2,
      pattern: words`(?:加大|加强|强化|提高|增加)…4对…4(?:${outside})…10(?:${firm}|车辆|人员|队伍)…16(?:检查|执法|抽查|处罚|监管|核查|巡查|查处)…4(?:力度|频次|比例|密度)?`,
      without: /外来人口|疫|境外|走私/u,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…10(?:${firm}|队伍)…24(?:必须|须|应)…12(?:常驻|驻地|到岗|押证|面试|培训)…30`,
      needs: /本地企业|不作要求|核查|不少于|方可|方能|才能|逐一|一律/u,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…12(?:${firm}|队伍|人员)…30(?:还|另|额外|另行|除…20外)…16(?:须|应|需|要|取得|办理|提供|参加|通过)…20(?:手册|证|卡|登记|考试|考核|备案|函|担保)`,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…10(?:${firm}|队伍|人员)…24(?:应|须|必须|需)…12(?:通过|参加)…16(?:本地|${here})…16(?:考试|考核|培训|评审|面试|测试|复核|审核)`,
    },
    {
      item: 2,
      pattern: words`对(?:${outside})…10(?:${firm})…16(?:检查|抽查|监管|执法|巡查)…8(?:频次|力度|比例|次数)…6(?:增加|提高|加大|翻倍|加倍|高于)`,
    },
    {
      item: 2,
      pattern: english`(?:outside|non-local|out-of-province) (?:firms|companies|contractors|enterprises|operators) …60(?:inspected|inspections?|checks?|scrutiny|supervision)`,
    },
    {
      item: 1,
      pattern: english`(?:outside|non-local|out-of-province) (?:firms|companies|contractors|enterprises|operators) …40(?:additional|further|extra|higher) …20(?:qualification|licen[cs]e|deposit|examination)`,
    },
  ],
  hints: [
    {
      item: 2,
      pattern: words`(?:${outside})…16(?:${firm}|队伍|车辆|从业)…30(?:复评|复查|检查|核查|抽查|评估|监管|巡查|督查|约谈|审查|考核)`,
      needs: /须|应|每|重点|加强|从严|必须|全部|逐|一律|方可/u,
      without: /同一|一致|走私|投资者|贸易|疫/u,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…16(?:${firm}|队伍)…30(?:须|应|必须|需)…30(?:资质|保证金|担保|培训|考试|证明|证书|承诺|登记|备案)`,
      without: /便利|服务|同等/u,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…14(?:${firm}|队伍|车辆|从业|[场厂店站])`,
      needs: all(
        '资质|资信|等级|检查|查验|抽查|巡查|评定|考核|执法|监管|验证',
        '重新|另行|额外|还须|还应|每[日天月周季]|逐|从严|重点|本地企业|加倍|一律|更',
      ),
      without: /同一|一致|走私|投资者|贸易|疫|同等|便利|招商|引进/u,
    },
  ],
  excusedBy: ['universal'],
  rewordings: [
    [/(?:，)?(?:还|另)(?:须|应|需)[^，。；]*/u, ''],
    [/外来(?=施工|企业)|(?:外地|市外|省外|县外|区外)(?:注册的)?(?=企业|施工|机构|快递|检测|公司|单位)/u, '各类'],
  ],
  advice: {
    zh: '资质、检查项目和频次对各地企业一致；按风险和信用分类，不按来源地分类。',
    en: 'Same qualifications, items and frequencies for all; sort by risk and record, not by origin.',
  },
  examples: {
    found: [
      { item: 2, clause: '对外地施工企业每月开展不少于两次检查。' },
      { item: 2, clause: '对外地企业实行重点监管。' },
      { item: 1, clause: '外地施工企业须缴纳履约保证金50万元。' },
      { item: 1, clause: '省外检测机构还应通过市里组织的考核。' },
      { item: 2, clause: 'Outside contractors shall be subject to monthly inspections.' },
      { item: 1, clause: '县外进入的造价咨询单位，项目负责人须逐一参加主管部门组织的面试，合格后方能执业。' },
      { item: 1, clause: '县外劳务企业来我县承接分包的，资信等级由县住建局重新评定。' },
      { item: 1, clause: '外地造价机构首次执业应通过我市组织的能力复核，本地机构免予复核。' },
      { item: 1, clause: '外省核发的特种作业资格证在本市使用的，应重新参加考核。' },
      { item: 2, clause: '加强对外来客商的计量执法检查，从重处罚。' },
    ],
    allowed: ['对各类企业实行同一检查标准。', '不得对外地企业增加检查频次。', '按企业信用风险分类确定抽查比例。'],
  },
};
