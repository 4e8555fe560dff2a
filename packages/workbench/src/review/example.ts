import type { Text } from '../words/index.ts';

/** A draft made up for this page: clauses with problems beside clauses without. */
export const example: Text = {
  zh: `关于促进先进制造业高质量发展的若干措施（示例）
第一条 为推动产业转型升级，营造公平竞争的市场环境，结合本市实际，制定本措施。
第二条 对将注册地迁入本市的制造业企业，给予一次性奖励100万元。
第三条 对年度纳税总额首次超过1000万元的企业，按其地方财政贡献的50%给予奖励。
第四条 申报企业须承诺5年内不迁出本市，否则全额退还奖励资金。
第五条 对完成节能改造并经第三方核定的企业，不分注册地和所有制，按节能量给予奖励，执行至2027年底。
第六条 政府投资项目同等条件下优先采购本市企业生产的产品。
第七条 投标人须在本市具有类似项目业绩。
第八条 外地施工企业承接本市工程的，应当在本市设立分公司。
第九条 各部门不得要求企业在本地设立分支机构，不得设置其他妨碍公平竞争的条件。
第十条 城区充电设施由市能源集团统一投资建设运营，其他企业不得新建。
第十一条 由市建材行业协会组织企业统一预拌混凝土最低销售价格。
第十二条 落实国家研发费用加计扣除等税收优惠政策。
第十三条 与对口协作市共建园区的，税收地方留成部分由两市按5:5比例分享。`,
  en: `Measures to foster advanced manufacturing (example)
Article 1. These measures are made to help industry upgrade in a fair market.
Article 2. Any company that relocates to the city receives a settlement bonus of CNY 1,000,000.
Article 3. Enterprises are rewarded with 50% of the tax they pay that is retained by the city.
Article 4. Recipients shall not move their registered office out of the city for five years.
Article 5. Support for energy saving is open to all firms on objective criteria until the end of 2027.
Article 6. Public bodies shall give preference to locally made products.
Article 7. Bidders with projects completed in this city receive up to five extra points.
Article 8. Outside contractors must establish a subsidiary in the city.
Article 9. Departments must not require companies to set up a branch.
Article 10. The city energy group is granted the exclusive right to build and run charging stations.
Article 11. National tax relief for research will be applied in full.
Article 12. The two cities share the tax of the joint park equally.`,
};
