import { type Scheme, scheme } from './scheme.ts';

let industries: Scheme | undefined;
let countries: Scheme | undefined;

/** The 35 industries of the World Input–Output Database, release of 2013 (NACE revision 1). */
export function wiodIndustries(): Scheme {
  industries ??= scheme({
    id: 'wiod-2013',
    kind: 'industry',
    title: {
      zh: '世界投入产出数据库 35 行业（2013 版）',
      en: 'World Input–Output Database, 35 industries (release 2013)',
    },
    vintage: '2013',
    source: 'Timmer, Dietzenbacher, Los, Stehrer & de Vries (2015), Review of International Economics 23: 575–605',
    levels: [{ level: 1, name: { zh: '行业', en: 'Industry' } }],
    units: INDUSTRIES.map(([nace, en, zh], i) => ({ code: `c${i + 1}`, name: { zh, en }, level: 1, aliases: [nace] })),
  });
  return industries;
}

/** The 40 countries and the rest of the world of that release, under their ISO 3166 alpha-3 codes. */
export function wiodCountries(): Scheme {
  countries ??= scheme({
    id: 'wiod-countries',
    kind: 'region',
    title: { zh: '世界投入产出数据库国家和地区', en: 'Countries of the World Input–Output Database' },
    vintage: '2013',
    source: 'ISO 3166-1 alpha-3；ROM（今 ROU）与 RoW 依该数据库写法',
    levels: [{ level: 1, name: { zh: '国家（地区）', en: 'Country' } }],
    units: COUNTRIES.map(([code, zh, en, ...aliases]) => ({ code, name: { zh, en }, level: 1, aliases })),
  });
  return countries;
}

// NACE rev. 1 code as the database writes it, English, Chinese.
const INDUSTRIES: readonly (readonly [string, string, string])[] = [
  ['AtB', 'Agriculture, hunting, forestry and fishing', '农林牧渔业'],
  ['C', 'Mining and quarrying', '采矿业'],
  ['15t16', 'Food, beverages and tobacco', '食品、饮料和烟草'],
  ['17t18', 'Textiles and textile products', '纺织及服装'],
  ['19', 'Leather and footwear', '皮革和鞋类'],
  ['20', 'Wood and products of wood and cork', '木材及制品'],
  ['21t22', 'Pulp, paper, printing and publishing', '造纸、印刷和出版'],
  ['23', 'Coke, refined petroleum and nuclear fuel', '炼焦、石油加工和核燃料'],
  ['24', 'Chemicals and chemical products', '化学品'],
  ['25', 'Rubber and plastics', '橡胶和塑料'],
  ['26', 'Other non-metallic minerals', '其他非金属矿物制品'],
  ['27t28', 'Basic metals and fabricated metal', '基本金属和金属制品'],
  ['29', 'Machinery, not elsewhere classified', '其他机械'],
  ['30t33', 'Electrical and optical equipment', '电气和光学设备'],
  ['34t35', 'Transport equipment', '运输设备'],
  ['36t37', 'Other manufacturing; recycling', '其他制造和回收'],
  ['E', 'Electricity, gas and water supply', '电力、燃气和水的供应'],
  ['F', 'Construction', '建筑业'],
  ['50', 'Sale and repair of motor vehicles; fuel retail', '机动车销售维修和燃料零售'],
  ['51', 'Wholesale trade, except motor vehicles', '批发业（机动车除外）'],
  ['52', 'Retail trade, except motor vehicles; repair of household goods', '零售业（机动车除外）和家用品修理'],
  ['H', 'Hotels and restaurants', '住宿和餐饮业'],
  ['60', 'Inland transport', '内陆运输'],
  ['61', 'Water transport', '水上运输'],
  ['62', 'Air transport', '航空运输'],
  ['63', 'Transport support; travel agencies', '运输辅助和旅行社'],
  ['64', 'Post and telecommunications', '邮政和电信'],
  ['J', 'Financial intermediation', '金融业'],
  ['70', 'Real estate activities', '房地产业'],
  ['71t74', 'Renting of equipment and other business activities', '设备租赁和其他商务活动'],
  ['L', 'Public administration, defence and social security', '公共管理、国防和社会保障'],
  ['M', 'Education', '教育'],
  ['N', 'Health and social work', '卫生和社会工作'],
  ['O', 'Other community, social and personal services', '其他社区、社会和个人服务'],
  ['P', 'Private households with employed persons', '家庭雇佣服务'],
];

const COUNTRIES: readonly (readonly [string, string, string, ...string[]])[] = [
  ['AUS', '澳大利亚', 'Australia'],
  ['AUT', '奥地利', 'Austria'],
  ['BEL', '比利时', 'Belgium'],
  ['BGR', '保加利亚', 'Bulgaria'],
  ['BRA', '巴西', 'Brazil'],
  ['CAN', '加拿大', 'Canada'],
  ['CHN', '中国', 'China'],
  ['CYP', '塞浦路斯', 'Cyprus'],
  ['CZE', '捷克', 'Czech Republic', 'Czechia'],
  ['DEU', '德国', 'Germany'],
  ['DNK', '丹麦', 'Denmark'],
  ['ESP', '西班牙', 'Spain'],
  ['EST', '爱沙尼亚', 'Estonia'],
  ['FIN', '芬兰', 'Finland'],
  ['FRA', '法国', 'France'],
  ['GBR', '英国', 'United Kingdom', 'UK', 'Great Britain'],
  ['GRC', '希腊', 'Greece'],
  ['HUN', '匈牙利', 'Hungary'],
  ['IDN', '印度尼西亚', 'Indonesia', '印尼'],
  ['IND', '印度', 'India'],
  ['IRL', '爱尔兰', 'Ireland'],
  ['ITA', '意大利', 'Italy'],
  ['JPN', '日本', 'Japan'],
  ['KOR', '韩国', 'South Korea', 'Korea', 'Republic of Korea'],
  ['LTU', '立陶宛', 'Lithuania'],
  ['LUX', '卢森堡', 'Luxembourg'],
  ['LVA', '拉脱维亚', 'Latvia'],
  ['MEX', '墨西哥', 'Mexico'],
  ['MLT', '马耳他', 'Malta'],
  ['NLD', '荷兰', 'Netherlands'],
  ['POL', '波兰', 'Poland'],
  ['PRT', '葡萄牙', 'Portugal'],
  ['ROM', '罗马尼亚', 'Romania', 'ROU'],
  ['RUS', '俄罗斯', 'Russia', 'Russian Federation'],
  ['RoW', '世界其他地区', 'Rest of the world'],
  ['SVK', '斯洛伐克', 'Slovakia', 'Slovak Republic'],
  ['SVN', '斯洛文尼亚', 'Slovenia'],
  ['SWE', '瑞典', 'Sweden'],
  ['TUR', '土耳其', 'Turkey', 'Türkiye'],
  ['TWN', '中国台湾', 'Taiwan, China', 'Taiwan', '台湾'],
  ['USA', '美国', 'United States', 'US', 'United States of America'],
];
