import { readContract } from '@yanzhen/evidence/agreements';
import {
  agreementZone,
  contractFairness,
  leverRange,
  type Simulation,
  simulateContract,
} from '@yanzhen/science/agreements';
import { leverOf } from '../contract-notes.ts';
import { clauseNumbers } from './clauses.ts';
import { marked } from './marked.ts';
import type { TextBlock } from './text-block.ts';
import type { Wording } from './wording.ts';

/** What is written: its main terms on a page, or the whole. */
export type Form = 'term-sheet' | 'agreement';

/** What an agreement comes to, on one page: the answer, then the table that proves it, then what is open. */
export function agreementSummary(words: Wording, form: Form): TextBlock[] {
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
    ...zone(words, form),
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

/** Where in the document a sharing term stands: its clause, or its place in the list of main terms. */
function termPlace(words: Wording, place: number, form: Form): string {
  if (form === 'term-sheet') return words.say(`主要条款（${place + 1}）`, `main term (${place + 1})`);
  const clause = clauseNumbers(words).get(`terms.${place}`)!;
  return words.say(`第${clause}条`, `clause ${clause}`);
}

function zone(words: Wording, form: Form): TextBlock[] {
  const { file } = words;
  if (file.lever === undefined) return [];
  const lever = leverOf(file, {});
  const contract = readContract(file);
  const range = agreementZone(contract, lever);
  const sides = { party: words.party(lever.party), against: words.party(lever.against) };
  const place = termPlace(
    words,
    file.terms.findIndex(({ id }) => id === lever.term),
    form,
  );
  if (range === undefined || range.low > range.high) return [{ kind: 'paragraph', text: noZone(words, sides, place) }];
  const isShare = leverRange(contract, lever)[1] === 1;
  const told = (value: number, at: string) =>
    isShare
      ? words.percent(Number(value.toFixed(3)), at)
      : marked(words.say(`${value.toFixed(2)}倍`, `${value.toFixed(2)} times`), at);
  const { low, high } = { low: told(range.low, '=zone-low'), high: told(range.high, '=zone-high') };
  return [{ kind: 'paragraph', text: (isShare ? shareZone : amountZone)(words, sides, place, low, high) }];
}

interface Sides {
  readonly party: string;
  readonly against: string;
}

const noZone = (words: Wording, { party, against }: Sides, place: string) =>
  words.say(
    `可谈的区间：${place}无论怎样约定，${party}与${against}不能都不亏，没有这样的区间。`,
    `However ${place} is set, ${party} and ${against} cannot both be no worse off: there is no zone of agreement.`,
  );

const shareZone = (words: Wording, { party, against }: Sides, place: string, low: string, high: string) =>
  words.say(
    `可谈的区间：${place}中，${party}在其与${against}所得中各期占${low}至${high}，双方都不亏。`,
    `What can be negotiated in ${place}: with ${low} to ${high} for ${party} of what it and ${against} get, in every period, neither is worse off.`,
  );

const amountZone = (words: Wording, { party, against }: Sides, place: string, low: string, high: string) =>
  words.say(
    `可谈的区间：${place}的金额为现定的${low}至${high}，${party}与${against}都不亏。`,
    `What can be negotiated in ${place}: at ${low} to ${high} the amount written, neither ${party} nor ${against} is worse off.`,
  );

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
    { kind: 'list', items: assumptions.map((each, k) => words.numbered(k, each[words.language])) },
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
