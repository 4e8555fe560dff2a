import { readContract } from '@yanzhen/evidence/agreements';
import { agreementZone, contractFairness, type Simulation, simulateContract } from '@yanzhen/science/agreements';
import { leverOf } from '../contract-notes.ts';
import { marked } from './marked.ts';
import type { TextBlock } from './text-block.ts';
import type { Wording } from './wording.ts';

/** What an agreement comes to, on one page: the answer, then the table that proves it, then what is open. */
export function agreementSummary(words: Wording): TextBlock[] {
  const contract = readContract(words.file);
  const simulation = simulateContract(contract);
  const { fair } = contractFairness(contract, simulation);
  const rows = contract.parties.map(({ id, outside }, k) => {
    const { npv, irr, payback } = simulation.parties[k]!;
    const year = Number.isNaN(payback)
      ? words.say('未收回', 'not repaid')
      : payback === 0
        ? '–'
        : String(words.file.start + payback - 1);
    return [
      words.party(id),
      words.number(npv, `=npv.${id}`),
      words.number(npv - outside, `=gain.${id}`),
      Number.isNaN(irr) ? '–' : words.percent(Number(irr.toFixed(4)), `=irr.${id}`),
      payback > 0 ? marked(year, `=payback_year.${id}`) : year,
      words.number(fair[k]!, `=fair.${id}`),
    ];
  });
  const columns =
    words.language === 'zh'
      ? ['参与方', `净现值${words.unit()}`, '相对外部选择', '内部收益率', '回收年', '按贡献的所得']
      : [
          'Party',
          `Present value${words.unit()}`,
          'Over outside option',
          'Internal rate',
          'Repaid in',
          'By contribution',
        ];
  return [
    { kind: 'heading', level: 1, text: words.say('摘要', 'Summary') },
    { kind: 'paragraph', text: headline(words, simulation) },
    ...zone(words),
    { kind: 'table', head: columns, rows },
    ...notes(words),
  ];
}

function headline(words: Wording, simulation: Simulation): string {
  const { file } = words;
  const gains = file.parties.map(({ id, outside }, k) => ({ id, gain: simulation.parties[k]!.npv - outside }));
  const losing = gains.filter(({ gain }) => gain < 0).map(({ id }) => words.party(id));
  const worth = gains
    .map(({ id }, k) => `${words.party(id)} ${words.money(simulation.parties[k]!.npv, `=npv.${id}`)}`)
    .join(words.say('，', ', '));
  const verdict =
    losing.length === 0
      ? words.say('各方都不亏于不合作。', 'Nobody is worse off than without it.')
      : words.say(`${losing.join('、')}不如不合作。`, `${losing.join(', ')} would be better off without it.`);
  return words.say(
    `按计划实施，${marked(String(file.years), 'years')}年净现值：${worth}。${verdict}`,
    `As planned, over ${marked(String(file.years), 'years')} years the present values are: ${worth}. ${verdict}`,
  );
}

function zone(words: Wording): TextBlock[] {
  if (words.file.lever === undefined) return [];
  const lever = leverOf(words.file, {});
  const range = agreementZone(readContract(words.file), lever);
  const [party, against] = [words.party(lever.party), words.party(lever.against)];
  const place = words.file.terms.findIndex(({ id }) => id === lever.term) + 1;
  const text =
    range === undefined || range.low > range.high
      ? words.say(
          `${party}与${against}之间没有可能达成协议的区间。`,
          `There is no zone of agreement between ${party} and ${against}.`,
        )
      : words.say(
          `收入分享第${place}项中${party}的份额（或倍数）在${marked(range.low.toFixed(3), '=zone-low')}至${marked(range.high.toFixed(3), '=zone-high')}之间时，${party}与${against}都不亏。`,
          `With the part of ${party} in sharing term ${place} (or its multiple) between ${marked(range.low.toFixed(3), '=zone-low')} and ${marked(range.high.toFixed(3), '=zone-high')}, neither ${party} nor ${against} is worse off.`,
        );
  return [{ kind: 'paragraph', text }];
}

function notes(words: Wording): TextBlock[] {
  const { open = [], assumptions = [] } = words.file;
  const items = open.map((point) => words.say(`待定：${point.zh}`, `Still open: ${point.en}`));
  if (assumptions.length > 0) {
    const count = assumptions.length;
    items.push(
      words.say(`测算依据 ${count} 条假设，列在文末。`, `The figures rest on ${count} assumptions, listed at the end.`),
    );
  }
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** What the figures assume, one by one. */
export function assumptionsAnnex(words: Wording): TextBlock[] {
  const { assumptions = [] } = words.file;
  if (assumptions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.say('附件：假设', 'Annex: assumptions') },
    { kind: 'list', items: assumptions.map((each, k) => words.say(`（${k + 1}）${each.zh}`, `(${k + 1}) ${each.en}`)) },
  ];
}

/** Every figure of the agreement, year by year, and how it was made. */
export function evidenceAnnex(words: Wording): TextBlock[] {
  const contract = readContract(words.file);
  const { parties } = simulateContract(contract);
  const { file } = words;
  const rows = Array.from({ length: contract.years }, (_, year) => [
    String(file.start + year),
    ...parties.map(({ net }, k) => words.number(net[year]!, `=net.${file.parties[k]!.id}.${file.start + year}`)),
  ]);
  const discount = file.parties
    .map(({ id, discount: rate }, k) => `${words.party(id)} ${words.percent(rate, `parties.${k}.discount`)}`)
    .join(words.say('、', ', '));
  return [
    { kind: 'heading', level: 1, text: words.say('附件：测算依据', 'Annex: evidence') },
    {
      kind: 'paragraph',
      text: words.say(
        `下表为各方逐年净现金流，由 yanzhen agreements simulate 按本协议条款计算；净现值第1年不折现，折现率：${discount}。`,
        `The table shows everyone’s net cash by year, computed from these clauses by yanzhen agreements simulate; present values leave year 1 undiscounted, at rates of ${discount}.`,
      ),
    },
    {
      kind: 'table',
      head: [words.say('年份', 'Year'), ...file.parties.map(({ id }) => `${words.party(id)}${words.unit()}`)],
      rows,
    },
    ...(file.source === undefined
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: words.say(`条款来源：${file.source}`, `Source of the terms: ${file.source}`),
          },
        ]),
  ];
}
