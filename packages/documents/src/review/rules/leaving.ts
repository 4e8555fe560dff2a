import type { Rule } from '../rule.ts';
import { english, here, outside, words } from '../words.ts';

const years = '\\d+|[一二三四五六七八九十两]+';
const move =
  '迁出|迁离|迁移|迁址|外迁|搬离|搬迁|搬出|撤离|撤出|转出|迁往|迁至外|变更注册地|变更注册|变更登记地|改变注册地|变更税务|变更纳税|改变(?:在|其|纳税)';

/** Goods and factors kept in or out, and firms kept from leaving. */
export const leaving: Rule = {
  id: 'leaving',
  measures: '13',
  name: { zh: '阻碍商品要素流动和企业迁出', en: 'Blocking goods, factors or firms that leave' },
  severity: 'high',
  cues: [
    {
      item: 3,
      pattern: words`(?:${years})年(?:之)?内?…36(?:不得|不|禁止|不能|不准)(?:将|把|擅自|得)?…30(?:${move}|减少注册资本|减资|注销)`,
      without: /居民|村民|移民|群众/u,
    },
    {
      item: 3,
      pattern: words`(?:承诺|保证|约定|签订|书面|须|需)…40不…16(?:${move})`,
      without: /居民|村民|群众|自主选择/u,
    },
    {
      item: 3,
      pattern: words`(?:不得|禁止|严禁|不允许|限制)(?:擅自|随意)?…4(?:将)?…30(?:注册地|注册|纳税|工商|税务|统计|企业|总部)…20(?:${move})`,
      without: /不得限制|居民/u,
    },
    {
      item: 3,
      pattern: words`(?:${move})…40(?:退还|退回|返还|追缴|收回|追回|补缴|缴清|同意|批准|审批|违约金|赔偿|不予办理|列入失信|取消)`,
      without: /居民|村民|不得干预|收回土地使用权/u,
    },
    {
      item: 3,
      pattern: words`(?:在(?:${here})|本地)…10(?:持续|连续|稳定|正常)?…2(?:经营|运营|生产|存续|纳税|注册)…8(?:期限|年限|时间)?…3(?:不少于|不低于|不得少于|不得低于|满|达|至少|须满|超过)…2(?:${years})年`,
      without: /已|投标|业绩/u,
    },
    {
      item: 3,
      pattern: words`(?:承诺|保证|须)…20(?:经营|存续|注册|运营)(?:期限?|年限)?…6(?:${years})年以上`,
      severity: 'medium',
      without: /人员|个人|投标/u,
    },
    {
      item: 3,
      pattern: words`(?:减少注册资本|减资|变更注册地址?|变更登记)…20(?:须|应|需|必须)…16(?:经|报|取得)…16(?:同意|批准|审批|审核)`,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…40(?:重新|重复|逐批|逐车|另行|再次|加倍|二次|复检|复验)…10(?:检测|检验|检疫|认证|抽检|鉴定|送检|查验|检查|合格)?`,
      without: /不得|避免|取消|无需|互认|外来人员|外来入侵/u,
      needs: /检|认证|鉴定|验/u,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…40(?:抽检|检验|抽查)…12(?:频次|频率|批次|比例)…12(?:提高|增加|高于|倍|不低于|不少于)`,
      needs: /产品|商品|货|肉|菜|酒|材料|建材|混凝土|药/u,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…8(?:产|生产的?|产品|商品)…24(?:执行|适用|达到|符合)…10(?:更高|更严|不同|专门|我市|本市|本地)…6(?:标准|要求|指标)`,
    },
    {
      item: 2,
      pattern: words`(?:设置|设立|增设|设)…8(?:检查站|关卡|检查点|卡口|哨卡|收费站|查验点)`,
      needs: /运|货|商品|产品|车|木材|砂|粮|煤|原料/u,
      without: /防疫|动物|检疫|应急|收费公路|治超|超限|撤|禁毒|口岸/u,
    },
    {
      item: 2,
      pattern: words`(?:准运证|外运证|放行条|放行证|调运证|出境证|转运证|外销证|运输通行证)`,
      without: /烟草|野生|动物|废止|取消|不再/u,
    },
    {
      item: 2,
      pattern: words`(?:严禁|禁止|限制|严格控制|不得|控制|不准|严控|严格限制)…16(?:外运|外销|外流|流出|调出|运出|出境|输出|销往(?:外地|县外|市外|区外|省外|外)|向…3(?:外)(?:销售|运输|调运|供应))`,
      without: /资本|数据出境|固体废物|危险废物|疫|文物|种质|珍稀|人才外流|打破|人口/u,
    },
    {
      item: 2,
      pattern: words`(?:禁止|限制|严禁|不得|不允许)(?!限制|以|设)…6(?:${outside})…14(?:产品|商品|货物|产|建材|药品|白酒|混凝土|砂石|车辆|肉|农产品)…16(?:进入|销售|入市|流入|使用|进场|经销)`,
    },
    {
      item: 3,
      pattern: words`(?:在(?:${here})|本地)…8(?:存续|经营|注册|运营)(?:期|时间|年限)?…4(?:不满|不足|未满|少于|低于)…4(?:${years})年`,
      needs: /退|收回|追|取消|不予/u,
    },
    {
      item: 3,
      pattern: words`(?:未经|须经|应经|经)…16(?:同意|批准|许可)…16(?:不得|方可|后)…10(?:变更|迁移|转移|迁出|注销)…6(?:税务|注册|登记|工商|纳税|住所)?`,
    },
    {
      item: 3,
      pattern: words`(?:阻止|劝阻|防止|严防|不予办理|暂缓办理|不得办理|限制)…10(?:企业|公司|税源)?…6(?:迁出|外迁|迁移手续|流失)…6`,
      needs: /企业|税源|公司|总部/u,
      without: /人才|水土|资产|不得限制/u,
    },
    {
      item: 2,
      pattern: words`(?:严禁|禁止|不得|防止|严防)…8(?:流向|流出|流入|运往|卖往|贩运|销往)…4(?:县|市|区|省|境|外)`,
      without: /毒|疫|危险|违法|假|资本|非法|废物|市场$/u,
    },
    {
      item: 1,
      pattern: words`(?:${outside})…24(?:须|应|必须|需|先)…30(?:检验|检测|检疫|检查|认证|标识|备案|登记|审核)…20(?:方可|后方|方能|才能|方准|后，?方)…14(?:销售|批发|使用|进入|上市|流通|配送|经销)`,
      needs: /产|货|品|料|盐|酒|药|肉|菜|粮|泥|砂|煤|肥|种子|饲料|奶|构件|烟/u,
    },
    {
      item: 3,
      pattern: english`(?:shall not|must not|may not|undertakes? not to|commits? not to|pledges? not to) …30(?:relocate|move|transfer) …60(?:out of|away|registration|registered|within|for)`,
    },
    {
      item: 3,
      pattern: english`(?:relocat|mov)(?:es?|ing|ion)? …40(?:out of|away from) …60(?:refund|repay|return|claw)`,
    },
    {
      item: 1,
      pattern: english`(?:outside|imported|non-local) (?:goods|products) …60(?:re-?test|re-?inspect|additional (?:test|inspection|certif))`,
    },
  ],
  excusedBy: [],
  rewordings: [
    [
      /，?(?:需|须|应)?(?:签订[^，。；]{0,10})?承诺[^。；]{0,40}(?:迁出|迁离|外迁|搬离|变更注册地|变更|搬迁)[^，。；]{0,12}(?:，否则[^。；]*)?/u,
      '',
    ],
    [
      /，?[^，。；]{0,12}年内?[^，。；]{0,30}不得?[^，。；]{0,30}(?:迁出|迁离|外迁|搬离|变更注册地|搬迁)[^，。；]{0,12}(?:，否则[^。；]*)?/u,
      '',
    ],
    [
      /迁出[^。；]{0,40}(?:退还|退回|收回|追缴|追回)[^，。；]*/u,
      '未按合同完成项目建设内容的，按约定退回相应的项目补助资金',
    ],
    [/，?在(?:本[地市县区省]|我[市县区省]|辖区内?)(?:持续|连续)?经营[^，。；]{0,6}年(?:以上)?/u, ''],
    [/(?:须|应当?|需)(?:由[^，。；]{1,14})?重新(?:检测|检验|认证)(?:合格)?/u, '凭有效检验报告使用，检验结果互认'],
  ],
  advice: {
    zh: '删去迁出限制和经营年限要求；需要收回资金的，只与所支持的项目是否按合同完成挂钩。外地与本地商品用同一标准、同一频次。',
    en: 'Take out limits on moving and years in the place; tie any refund only to whether the funded project was done. Test outside and local goods alike.',
  },
  examples: {
    found: [
      { item: 3, clause: '获得上市奖励的企业，须承诺5年内不迁出本市。' },
      { item: 3, clause: '企业迁出本区的，须全额退还已享受的扶持资金。' },
      { item: 3, clause: '申报企业应在本市连续经营不少于6年。' },
      { item: 1, clause: '外地产品进入本市须重新检测。' },
      { item: 2, clause: '砂石运出县境的，须办理准运证。' },
      { item: 2, clause: '严禁原木外运。' },
      { item: 3, clause: 'The firm undertakes not to relocate its registration within five years.' },
    ],
    allowed: [
      '企业迁移登记一次办成，任何单位不得阻挠。',
      '未完成合同约定建设内容的，按比例退回项目资金。',
      '不得要求企业承诺不迁出。',
      '对外地和本地产品执行同一检验标准。',
      '严禁危险废物非法外运倾倒。',
    ],
  },
};
