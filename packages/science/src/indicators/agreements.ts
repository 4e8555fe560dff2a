import type { Indicator } from './indicator.ts';

/** How a gain is shared so that it holds. v worth of a coalition, N all players, n their number. */
export const agreementIndicators: readonly Indicator[] = [
  {
    code: 'shapley',
    family: 'agreements',
    of: 'party',
    name: { zh: '夏普利值', en: 'Shapley value' },
    formula: 'φ_i = Σ_{S ∌ i} |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S))',
    definition: {
      zh: '按所有加入次序平均，每一方给联盟带来的增量。',
      en: 'What a party adds to those before it, averaged over all orders of joining.',
    },
    reading: {
      zh: '36 亿元：平均而言，它的加入使总收益增加 36 亿元。',
      en: 'CNY 3.6 bn: on average its joining adds that much.',
    },
    trap: {
      zh: '公平不等于稳定：夏普利值可能不在核心里，某个联盟单干会更好。',
      en: 'Fair is not stable: the value may lie outside the core, so that some coalition would do better alone.',
    },
    scale: 'sequential',
    source: 'Shapley, L. S. (1953). A value for n-person games. Contributions to the Theory of Games II.',
  },
  {
    code: 'nucleolus',
    family: 'agreements',
    of: 'party',
    name: { zh: '核仁', en: 'Nucleolus' },
    formula: 'lexicographic minimum of the excesses v(S) − x(S), in falling order',
    definition: {
      zh: '使最不满意的联盟尽可能满意，再看次不满意的，直到唯一确定的分配。',
      en: 'The one split that makes the least content coalition as content as can be, then the next, and so on.',
    },
    reading: {
      zh: '只要存在稳定的分配，核仁就是其中之一，而且离边界最远。',
      en: 'If any split holds, this one does, and it stays farthest from breaking.',
    },
    trap: {
      zh: '总收益增加时，某一方的核仁份额可能反而减少（不单调）。',
      en: 'When the gain of all grows, a party’s part can fall: the nucleolus is not monotone.',
    },
    scale: 'sequential',
    source:
      'Schmeidler, D. (1969). The nucleolus of a characteristic function game. SIAM J. Appl. Math. 17; checked by Kohlberg (1971).',
  },
  {
    code: 'least_core_epsilon',
    family: 'agreements',
    of: 'dataset',
    name: { zh: '最小核心的 ε', en: 'Least-core ε' },
    formula: 'min ε : x(N) = v(N), x(S) ≥ v(S) − ε for all S ≠ N, ∅',
    definition: {
      zh: '每个联盟最多让步多少，分配才能成立。不大于零时核心非空，有分配能留住所有联盟。',
      en: 'The least every coalition must forgo for a split to exist. Zero or less: the core is not empty, some split keeps all.',
    },
    reading: {
      zh: 'ε 为 2：没有哪种分配站得住，最好的也让某个联盟少得 2。',
      en: 'ε of 2: no split holds; the best leaves some coalition 2 short.',
    },
    trap: {
      zh: '价值是区间时（整数布局），可能“无法判定”，不要当成非空。',
      en: 'Where worths are intervals it may be undetermined: do not read that as “a split holds”.',
    },
    scale: 'around-zero',
    source:
      'Maschler, M., Peleg, B., Shapley, L. S. (1979). Geometric properties of the kernel, nucleolus, and related solution concepts. Math. Oper. Res. 4.',
  },
  {
    code: 'gately',
    family: 'agreements',
    of: 'party',
    name: { zh: 'Gately 点', en: 'Gately point' },
    formula: '(Σ_{j≠i} x_j − v(N∖i)) / (x_i − v(i)) equal for all i',
    definition: {
      zh: '使各方“拆台倾向”相等：自己退出让别人损失多少，与自己损失多少之比。',
      en: 'Equal propensity to disrupt: what leaving costs the others over what it costs oneself.',
    },
    reading: { zh: '各方的拆台倾向都是 0.4。', en: 'Everyone’s propensity to disrupt is 0.4.' },
    trap: { zh: '只看单方退出，不看更大的联盟。', en: 'It looks at single parties leaving, not at larger coalitions.' },
    scale: 'sequential',
    source: 'Gately, D. (1974). Sharing the gains from regional cooperation. International Economic Review 15(1).',
  },
  {
    code: 'tau',
    family: 'agreements',
    of: 'party',
    name: { zh: 'τ 值', en: 'τ-value' },
    formula: 'τ = α M + (1 − α) m,  M_i = v(N) − v(N∖i),  m_i = max_{S ∋ i} (v(S) − Σ_{j∈S∖i} M_j)',
    definition: {
      zh: '在每一方最多能要的与至少该得的之间，取同一比例的折中。',
      en: 'The same compromise for all between the most a party can ask and the least it can insist on.',
    },
    reading: { zh: 'α = 0.6：各方得到区间的六成处。', en: 'α = 0.6: everyone stands at six tenths of the way.' },
    trap: {
      zh: '博弈非拟平衡时不存在，此时为空。',
      en: 'It does not exist unless the game is quasi-balanced; then it is empty.',
    },
    scale: 'sequential',
    source: 'Tijs, S. H. (1981). Bounds for the core and the τ-value. Game Theory and Mathematical Economics.',
  },
  {
    code: 'net_present_value',
    family: 'agreements',
    of: 'party',
    name: { zh: '净现值', en: 'Net present value' },
    formula: 'NPV = Σ_t (inflow_t − outflow_t) / (1 + r)^(t − 1)',
    definition: {
      zh: '某一方各年净现金流按其折现率折到第一年之和。',
      en: 'A party’s yearly net cash, discounted at its own rate to the first year.',
    },
    reading: {
      zh: '大于其外部选择，才有理由签。',
      en: 'Above the party’s outside option there is a reason to sign.',
    },
    trap: {
      zh: 'GDP、产值和税收的统计归属不是现金，不能加进净现值。',
      en: 'GDP, output and tax counted in statistics are not cash and never enter it.',
    },
    scale: 'around-zero',
    source: 'Brealey, R. A., Myers, S. C., Allen, F. (2020). Principles of Corporate Finance, 13th ed.',
  },
  {
    code: 'zone_of_agreement',
    family: 'agreements',
    of: 'party',
    name: { zh: '可达成协议的区间', en: 'Zone of possible agreement' },
    formula: '{ s : NPV_i(s) ≥ outside option_i for every party i }',
    definition: {
      zh: '某个条款（如分成比例）取哪些值时，每一方都不比不签更差。',
      en: 'The settings of a term, a sharing ratio for instance, at which no party is worse off than without the agreement.',
    },
    reading: { zh: '35%—62%：比例在此之间，双方都愿签。', en: '35–62 %: within it both sides sign.' },
    trap: {
      zh: '它取决于各方外部选择的估值，估值怎么来的要写明。',
      en: 'It stands on what each side’s outside option is held to be worth: say how that was valued.',
    },
    scale: 'share',
    source: 'Raiffa, H. (1982). The Art and Science of Negotiation. Harvard University Press.',
  },
];
