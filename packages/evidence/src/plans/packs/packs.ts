import { gradientPack } from './gradient.ts';
import { type IndicatorPack, money, plain } from './pack.ts';

const technology: IndicatorPack = {
  id: 'technology-production',
  name: { zh: '科产融合', en: 'Technology–production integration' },
  indicators: [
    {
      ...{ id: 'rd-intensity', unit: '%', ...plain, name: { zh: '研发经费投入强度', en: 'R&D intensity' } },
      scope: {
        zh: '全社会研究与试验发展（R&D）经费与地区生产总值之比',
        en: 'R&D expenditure of the whole society over GDP',
      },
      source: '国家统计局《研究与试验发展（R&D）投入统计规范（试行）》',
    },
    {
      ...{
        id: 'technology-contracts',
        unit: '亿元',
        ...money,
        name: { zh: '技术合同成交额', en: 'Contract value of technology' },
      },
      scope: {
        zh: '经认定登记的技术合同成交金额；按卖方或买方所在地须写明',
        en: 'Registered technology contracts; whether by seller or buyer must be said',
      },
      source: '科学技术部《技术合同认定登记管理办法》',
    },
    {
      ...{
        id: 'innovating-enterprises',
        unit: '%',
        ...plain,
        name: { zh: '有研发活动的规上工业企业占比', en: 'Enterprises with R&D activities' },
      },
      scope: {
        zh: '有研发活动的规模以上工业企业数与规模以上工业企业总数之比',
        en: 'Industrial enterprises above scale with R&D activities over all of them',
      },
      source: '国家统计局《企业（单位）研发活动统计报表制度》',
    },
    {
      ...{
        id: 'breakthroughs',
        unit: '项',
        ...plain,
        name: { zh: '关键核心技术突破', en: 'Breakthroughs in key technologies' },
      },
      scope: {
        zh: '由规划自定：须写明清单、认定单位和验收标准',
        en: 'The plan’s own: list, who decides and by what test must be said',
      },
      source: '规划自定',
    },
    {
      ...{
        id: 'high-tech-enterprises',
        unit: '家',
        ...plain,
        name: { zh: '高新技术企业', en: 'High-technology enterprises' },
      },
      scope: { zh: '有效期内的高新技术企业', en: 'High-technology enterprises whose certificate is valid' },
      source: '《高新技术企业认定管理办法》（国科发火〔2016〕32号）',
    },
  ],
};

const digital: IndicatorPack = {
  id: 'digital-transformation',
  name: { zh: '数字化转型', en: 'Digital transformation' },
  indicators: [
    {
      ...{
        id: 'digital-core',
        unit: '%',
        ...plain,
        name: { zh: '数字经济核心产业增加值占比', en: 'Core digital industries in GDP' },
      },
      scope: { zh: '数字经济核心产业增加值与地区生产总值之比', en: 'Value added of core digital industries over GDP' },
      source: '国家统计局《数字经济及其核心产业统计分类（2021）》',
    },
    {
      ...{
        id: 'numerical-control',
        unit: '%',
        ...plain,
        name: { zh: '关键工序数控化率', en: 'Key processes under numerical control' },
      },
      scope: { zh: '规模以上工业企业关键工序数控化率的平均值', en: 'Mean over industrial enterprises above scale' },
      source: 'GB/T 23020《工业企业信息化和工业化融合评估规范》',
    },
    {
      ...{
        id: 'digital-design',
        unit: '%',
        ...plain,
        name: { zh: '数字化研发设计工具普及率', en: 'Digital design tools in use' },
      },
      scope: {
        zh: '使用数字化研发设计工具的规模以上工业企业占比',
        en: 'Share of industrial enterprises above scale that use them',
      },
      source: 'GB/T 23020《工业企业信息化和工业化融合评估规范》',
    },
    {
      ...{ id: 'smart-factories', unit: '家', ...plain, name: { zh: '智能工厂', en: 'Smart factories' } },
      scope: {
        zh: '按级别分列（基础级、先进级、卓越级、领航级），须写明计哪几级',
        en: 'By level; which levels count must be said',
      },
      source: '工业和信息化部等《智能工厂梯度培育行动实施方案》',
    },
  ],
};

const green: IndicatorPack = {
  id: 'green-manufacturing',
  name: { zh: '绿色制造', en: 'Green manufacturing' },
  indicators: [
    {
      ...{ id: 'energy-intensity', unit: '吨标准煤/万元', direction: 'down', form: 'level', prices: 'real' },
      name: { zh: '规上工业单位增加值能耗', en: 'Energy per industrial value added' },
      scope: {
        zh: '规模以上工业综合能源消费量与可比价增加值之比；须写明价格基年',
        en: 'Energy use over value added at constant prices; the year of the prices must be said',
      },
      source: 'GB/T 2589《综合能耗计算通则》；国家统计局能源统计报表制度',
    },
    {
      ...{ id: 'carbon-intensity', unit: '吨二氧化碳/万元', direction: 'down', form: 'level', prices: 'real' },
      name: { zh: '规上工业单位增加值二氧化碳排放', en: 'Carbon dioxide per industrial value added' },
      scope: {
        zh: '须写明核算边界（是否含外购电力热力）和价格基年',
        en: 'The boundary (bought power and heat or not) and the year of the prices must be said',
      },
      source: '核算方法由规划写明',
    },
    {
      ...{ id: 'green-factories', unit: '家', ...plain, name: { zh: '绿色工厂', en: 'Green factories' } },
      scope: { zh: '国家级、省级分列', en: 'National and provincial ones apart' },
      source: '工业和信息化部《绿色工厂梯度培育及管理暂行办法》；GB/T 36132《绿色工厂评价通则》',
    },
    {
      ...{
        id: 'solid-waste',
        unit: '%',
        ...plain,
        name: { zh: '一般工业固体废物综合利用率', en: 'Industrial solid waste used again' },
      },
      scope: {
        zh: '综合利用量与产生量（含利用往年贮存量）之比',
        en: 'Waste used over waste made (with use of earlier stocks)',
      },
      source: '生态环境部《排放源统计调查制度》',
    },
  ],
};

const services: IndicatorPack = {
  id: 'modern-services',
  name: { zh: '现代服务业', en: 'Modern services' },
  indicators: [
    {
      ...{
        id: 'services-value-added',
        unit: '亿元',
        ...money,
        name: { zh: '服务业增加值', en: 'Value added of services' },
      },
      scope: {
        zh: '第三产业增加值，现价；不是营业收入，也不是“规模”',
        en: 'Value added of the tertiary sector at current prices: neither revenue nor “scale”',
      },
      source: '国家统计局《三次产业划分规定》；GB/T 4754—2017',
    },
    {
      ...{
        id: 'producer-services',
        unit: '%',
        ...plain,
        name: { zh: '生产性服务业增加值占服务业比重', en: 'Producer services in services' },
      },
      scope: {
        zh: '生产性服务业增加值与服务业增加值之比',
        en: 'Value added of producer services over that of all services',
      },
      source: '国家统计局《生产性服务业统计分类（2019）》',
    },
    {
      ...{
        id: 'services-revenue',
        unit: '亿元',
        ...money,
        name: { zh: '规上服务业营业收入', en: 'Revenue of services above scale' },
      },
      scope: {
        zh: '规模以上服务业企业营业收入，现价；不能与增加值相加或相比',
        en: 'Revenue at current prices; never added to or held against value added',
      },
      source: '国家统计局《规模以上服务业统计报表制度》',
    },
    {
      ...{ id: 'logistics-cost', unit: '%', direction: 'down', form: 'level', prices: 'none' },
      name: { zh: '社会物流总费用与地区生产总值的比率', en: 'Logistics cost over GDP' },
      scope: { zh: '社会物流总费用与地区生产总值之比', en: 'Cost of logistics of the whole society over GDP' },
      source: '国家发展改革委、中国物流与采购联合会《社会物流统计调查制度》',
    },
  ],
};

/** All packs, in the order in which plans of this kind name them. */
export const indicatorPacks: readonly IndicatorPack[] = [technology, digital, green, services, gradientPack];
