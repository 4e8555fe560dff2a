import type { Rule } from '../rule.ts';

/** What the rule of procurement must find, and must let pass. */
export const procurementExamples: Rule['examples'] = {
  found: [
    { item: 3, clause: '投标人在本市有类似业绩的加3分。' },
    { item: 3, clause: '供应商须提供在本区缴纳社保的证明。' },
    { item: 2, clause: '政府采购同等条件下优先选择本地企业。' },
    { item: 6, clause: '投标人须携带原件到现场购买招标文件。' },
    { item: 3, clause: '外地投标人应与本地企业组成联合体。' },
    { item: 4, clause: '企业在本市的纳税额纳入建筑市场信用评价。' },
    { item: 1, clause: '本次招标不接受外地企业投标。' },
    { item: 3, clause: 'Bidders earn five points for each project completed in the city.' },
    { item: 3, clause: '供应商应提交项目负责人在本市近半年的社会保险参保证明。' },
    { item: 6, clause: '采购文件须由授权代表到交易中心现场领取，不提供邮寄或网上下载。' },
    { item: 3, clause: '磋商文件规定：供应商注册在本区的得4分，其他地区的不得分。' },
    { item: 3, clause: '在我市年纳税300万元以上的施工企业列入小型工程预选承包商名录。' },
    { item: 2, clause: '行政事业单位购置空调，应从本市生产企业中选定。' },
    { item: 3, clause: '小额政府投资项目的施工单位，从本镇登记的建筑公司中抽取。' },
    { item: 3, clause: '国有企业物业服务原则上邀请区内企业参加磋商。' },
    { item: 1, clause: '农村公路养护由县内养护公司随机产生，县外公司不参加抽签。' },
    { item: 3, clause: '综合得分相同的，注册地在本区的投标人排名靠前。' },
    { item: 5, clause: '外地投标人的报价乘以1.05后计算价格分。' },
    { item: 5, clause: '投标保证金本地企业缴1%，外地企业缴3%。' },
    { item: 3, clause: '响应人须在本省范围内承担同类项目两个以上。' },
    { item: 6, clause: '采购文件由项目负责人当面领取。' },
  ],
  allowed: [
    '投标人须为中华人民共和国境内依法注册的法人。',
    '各预算单位购置办公设备，一律在政府采购电子卖场采购。',
    '投标人应提供近三年类似业绩，业绩所在地不限。',
    '不得将本地业绩、本地纳税作为投标加分条件。',
    '政府采购预留份额面向中小企业，对小微企业报价按国家规定予以扣除。',
    '招标文件网上免费下载，取消现场报名。',
  ],
};
