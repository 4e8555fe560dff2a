import { type Scheme, type SchemeInput, scheme } from './scheme.ts';

const sector = [{ level: 1, name: { zh: '部门', en: 'Sector' } }];

// code | Chinese name in the published table | English | short Chinese name
const SECTORS_2007 = `01|农林牧渔业|Agriculture, forestry and fishing|农林牧渔
02|煤炭开采和洗选业|Coal mining and washing|煤炭采选
03|石油和天然气开采业|Oil and gas extraction|油气开采
04|金属矿采选业|Metal ore mining|金属矿采选
05|非金属矿及其他矿采选业|Non-metallic and other mining|非金属矿采选
06|食品制造及烟草加工业|Food and tobacco|食品烟草
07|纺织业|Textiles|纺织
08|纺织服装鞋帽皮革羽绒及其制品业|Clothing, footwear, leather and down|服装皮革
09|木材加工及家具制造业|Wood and furniture|木材家具
10|造纸印刷及文教体育用品制造业|Paper, printing, stationery and sports goods|造纸印刷文教
11|石油加工、炼焦及核燃料加工业|Petroleum, coking and nuclear fuel|石油炼焦
12|化学工业|Chemicals|化学
13|非金属矿物制品业|Non-metallic mineral products|非金属制品
14|金属冶炼及压延加工业|Metal smelting and rolling|金属冶炼
15|金属制品业|Metal products|金属制品
16|通用、专用设备制造业|General and special machinery|通用专用设备
17|交通运输设备制造业|Transport equipment|交通设备
18|电气机械及器材制造业|Electrical machinery|电气机械
19|通信设备、计算机及其他电子设备制造业|Communication equipment, computers and electronics|通信电子
20|仪器仪表及文化办公用机械制造业|Instruments and office machinery|仪器办公机械
21|工艺品及其他制造业|Crafts and other manufacturing|工艺品及其他
22|废品废料|Scrap and waste|废品废料
23|电力、热力的生产和供应业|Electricity and heat|电力热力
24|燃气生产和供应业|Gas supply|燃气
25|水的生产和供应业|Water supply|水
26|建筑业|Construction|建筑
27|交通运输及仓储业|Transport and storage|交通仓储
28|邮政业|Post|邮政
29|信息传输、计算机服务和软件业|Information, computer services and software|信息软件
30|批发和零售业|Wholesale and retail|批发零售
31|住宿和餐饮业|Hotels and catering|住宿餐饮
32|金融业|Finance|金融
33|房地产业|Real estate|房地产
34|租赁和商务服务业|Leasing and business services|租赁商务
35|研究与试验发展业|Research and development|研究试验
36|综合技术服务业|Technical services|技术服务
37|水利、环境和公共设施管理业|Water, environment and public facilities|水利环境
38|居民服务和其他服务业|Household and other services|居民服务
39|教育|Education|教育
40|卫生、社会保障和社会福利业|Health, social security and welfare|卫生社保
41|文化、体育和娱乐业|Culture, sports and entertainment|文体娱乐
42|公共管理和社会组织|Public administration and organisations|公共管理`;

const SECTORS_2017 = `01|农林牧渔产品和服务|Agricultural, forestry and fishery products|农林牧渔
02|煤炭采选产品|Coal|煤炭采选
03|石油和天然气开采产品|Crude oil and natural gas|油气开采
04|金属矿采选产品|Metal ores|金属矿采选
05|非金属矿和其他矿采选产品|Non-metallic and other minerals|非金属矿采选
06|食品和烟草|Food and tobacco|食品烟草
07|纺织品|Textiles|纺织
08|纺织服装鞋帽皮革羽绒及其制品|Clothing, footwear, leather and down|服装皮革
09|木材加工品和家具|Wood products and furniture|木材家具
10|造纸印刷和文教体育用品|Paper, printing, stationery and sports goods|造纸印刷文教
11|石油、炼焦产品和核燃料加工品|Petroleum, coke and nuclear fuel|石油炼焦
12|化学产品|Chemicals|化学
13|非金属矿物制品|Non-metallic mineral products|非金属制品
14|金属冶炼和压延加工品|Smelted and rolled metals|金属冶炼
15|金属制品|Metal products|金属制品
16|通用设备|General machinery|通用设备
17|专用设备|Special machinery|专用设备
18|交通运输设备|Transport equipment|交通设备
19|电气机械和器材|Electrical machinery|电气机械
20|通信设备、计算机和其他电子设备|Communication equipment, computers and electronics|通信电子
21|仪器仪表|Instruments and meters|仪器仪表
22|其他制造产品和废品废料|Other manufactures and waste|其他制造废料
23|金属制品、机械和设备修理服务|Repair of metal products and machinery|机械修理
24|电力、热力的生产和供应|Electricity and heat|电力热力
25|燃气生产和供应|Gas supply|燃气
26|水的生产和供应|Water supply|水
27|建筑|Construction|建筑
28|批发和零售|Wholesale and retail|批发零售
29|交通运输、仓储和邮政|Transport, storage and post|交通仓储邮政
30|住宿和餐饮|Hotels and catering|住宿餐饮
31|信息传输、软件和信息技术服务|Information, software and IT services|信息软件
32|金融|Finance|金融
33|房地产|Real estate|房地产
34|租赁和商务服务|Leasing and business services|租赁商务
35|研究和试验发展|Research and development|研究试验
36|综合技术服务|Technical services|技术服务
37|水利、环境和公共设施管理|Water, environment and public facilities|水利环境
38|居民服务、修理和其他服务|Household, repair and other services|居民服务
39|教育|Education|教育
40|卫生和社会工作|Health and social work|卫生社工
41|文化、体育和娱乐|Culture, sports and entertainment|文体娱乐
42|公共管理、社会保障和社会组织|Public administration, social security and organisations|公共管理`;

let io2007: Scheme | undefined;
let io2017: Scheme | undefined;

/** The 42 sectors of the 2002 and 2007 input–output tables. */
export function inputOutput2007(): Scheme {
  io2007 ??= scheme({
    id: 'io42-2007',
    kind: 'industry',
    title: { zh: '投入产出 42 部门（2007 年）', en: 'Input–output 42 sectors (2007)' },
    vintage: '2007',
    source: '国家统计局及各省统计局《2007 年地区投入产出表》部门分类',
    levels: sector,
    units: parse(SECTORS_2007),
  });
  return io2007;
}

/** The 42 sectors of the 2012, 2017, 2018 and 2020 input–output tables: another classification than that of 2007. */
export function inputOutput2017(): Scheme {
  io2017 ??= scheme({
    id: 'io42-2017',
    kind: 'industry',
    title: { zh: '投入产出 42 部门（2012—2020 年）', en: 'Input–output 42 sectors (2012–2020)' },
    vintage: '2017',
    source: '国家统计局《2017 年投入产出表》部门分类',
    levels: sector,
    units: parse(SECTORS_2017),
  });
  return io2017;
}

function parse(table: string): SchemeInput['units'] {
  return table.split('\n').map((line) => {
    const [code, zh, en, short] = line.split('|') as [string, string, string, string];
    return { code, name: { zh, en }, short: { zh: short, en }, level: 1 };
  });
}
