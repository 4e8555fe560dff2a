import type { PartyRole, StatisticKind } from '@yanzhen/science/agreements';
import { marked } from './marked.ts';
import type { TextBlock } from './text-block.ts';
import type { Wording } from './wording.ts';

/** By the part of the contract that it puts into words: the number of its clause. */
export function clauseNumbers(words: Wording): ReadonlyMap<string, number> {
  const numbered = agreementClauses(words).flatMap((block) =>
    block.at !== undefined && block.clause !== undefined ? [[block.at, block.clause] as const] : [],
  );
  return new Map(numbered);
}

/** What a clause says, and which part of the contract it puts into words; none where it is always said. */
interface Clause {
  readonly text: string;
  readonly at?: string;
}

/** The clauses of an agreement, numbered through; chapters are headings. */
export function agreementClauses(words: Wording): TextBlock[] {
  const chapters: readonly (readonly [zh: string, en: string, clauses: readonly Clause[]])[] = [
    ['合作各方与期限', 'Parties and term', parties(words)],
    ['投入', 'Outlays', outlays(words)],
    [
      '收入分享',
      'Sharing',
      words.file.terms.map((term, k) => ({ text: words.term(term, `terms.${k}`), at: `terms.${k}` })),
    ],
    ['统计与考核', 'Statistics and appraisal', statistics(words)],
    ['公平竞争', 'Fair competition', competition(words)],
    ['其他约定', 'Further clauses', further(words)],
    ['结算与争议', 'Settlement and disputes', settlement(words)],
  ];
  let number = 0;
  return chapters.flatMap(([zh, en, clauses]): TextBlock[] =>
    clauses.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: words.say(zh, en) },
          ...clauses.map(({ text, at }): TextBlock => {
            number++;
            const told = words.say(`第${number}条　${text}`, `Clause ${number}. ${text}`);
            return { kind: 'paragraph', text: told, clause: number, ...(at !== undefined && { at }) };
          }),
        ],
  );
}

const roles: Readonly<Record<PartyRole, readonly [zh: string, en: string]>> = {
  sender: ['转出地', 'sender'],
  host: ['承接地', 'host'],
  upper: ['上级', 'higher level'],
  developer: ['开发主体', 'developer'],
  zone: ['合作区', 'zone'],
  member: ['成员', 'member'],
};

function parties(words: Wording): Clause[] {
  const { file } = words;
  const listed = file.parties.map(
    ({ id, role }) => `${words.party(id)}${words.say('（', ' (')}${words.say(...roles[role])}${words.say('）', ')')}`,
  );
  const end = file.start + file.years - 1;
  const [years, start] = [marked(String(file.years), 'years'), marked(String(file.start), 'start')];
  return [
    { text: words.say(`合作各方：${listed.join('、')}。`, `The parties: ${listed.join(', ')}.`), at: 'parties' },
    {
      text: words.say(
        `合作期为${years}年，自${start}年至${end}年。`,
        `The agreement runs for ${years} years, from ${start} to ${end}.`,
      ),
      at: 'years',
    },
  ];
}

function outlays(words: Wording): Clause[] {
  return words.file.outlays.map(({ party, year, amount, purpose }, k) => {
    const at = `outlays.${k}`;
    const what = purpose?.[words.language] ?? words.say('项目建设', 'the project');
    const calendar = marked(String(words.file.start + year - 1), `${at}.year`);
    const paid = words.money(amount, `${at}.amount`);
    const text = words.say(
      `${words.party(party)}于${calendar}年投入${paid}，用于${what}。`,
      `${words.party(party)} lays out ${paid} in ${calendar} for ${what}.`,
    );
    return { text, at };
  });
}

const indicators: Readonly<Record<StatisticKind, readonly [zh: string, en: string]>> = {
  gdp: ['地区生产总值', 'GDP'],
  output: ['产值', 'output'],
  investment: ['固定资产投资', 'fixed investment'],
  tax: ['税收', 'tax'],
};

function statistics(words: Wording): Clause[] {
  const clauses: Clause[] = [
    { text: words.say('各项统计按在地原则由所在地统计。', 'Statistics are kept by the place where a figure arises.') },
  ];
  for (const [name, rule] of Object.entries(words.file.statistics ?? {})) {
    if (rule === undefined || rule.rule === 'location') continue;
    const indicator = words.say(...indicators[name as StatisticKind]);
    const at = `statistics.${name}`;
    const shares = words.shares(rule.shares ?? {}, `${at}.shares`);
    const text =
      rule.rule === 'split'
        ? words.say(`考核时，${indicator}按${shares}分计。`, `For appraisal, ${indicator} is split: ${shares}.`)
        : words.say(
            `考核时，${indicator}由各方全额计算，只用于考核，不得相加。`,
            `For appraisal, ${indicator} is counted in full by each party; it serves appraisal only and is never added up.`,
          );
    clauses.push({ text, at });
  }
  return clauses;
}

function competition(words: Wording): Clause[] {
  return [
    {
      text: words.say(
        '本协议只在政府之间分享收入，各方不得据此对特定经营者给予财政奖励、补贴或税收优惠。',
        'This agreement shares revenue between governments only; the parties must not give rewards, subsidies or tax preferences to particular firms on account of it.',
      ),
    },
  ];
}

function further(words: Wording): Clause[] {
  const { clauses = [], inKind = [] } = words.file;
  return [
    ...inKind.map(({ from, to, what }, k) => ({
      text: words.say(
        `${words.party(from)}向${words.party(to)}提供：${what.zh}。`,
        `${words.party(from)} provides ${words.party(to)} with ${what.en}.`,
      ),
      at: `inKind.${k}`,
    })),
    ...clauses.map((clause, k) => ({ text: clause[words.language], at: `clauses.${k}` })),
  ];
}

/** Where amounts were reckoned, clauses round them: the annex has what is settled by. */
function exactAmounts(words: Wording): Clause[] {
  const { outlays: laidOut, terms } = words.file;
  const rounds =
    laidOut.some(({ amount }, k) => words.isRounded(amount, `outlays.${k}.amount`)) ||
    terms.some(
      (term, k) =>
        term.kind === 'fixed' &&
        typeof term.amounts === 'object' &&
        'amount' in term.amounts &&
        words.isRounded(term.amounts.amount, `terms.${k}.amounts.amount`),
    );
  if (!rounds) return [];
  const text = words.say(
    '条款中的金额经四舍五入，结算以附件“数字的来源”所列确切值为准。',
    'Amounts in the clauses are rounded; settlement goes by the exact values in the annex on where the figures come from.',
  );
  return [{ text }];
}

function settlement(words: Wording): Clause[] {
  return [
    {
      text: words.say(
        '各方每年结算一次，次年第一季度内完成，以决算数为准。',
        'The parties settle once a year, in the first quarter of the next, by final accounts.',
      ),
    },
    ...exactAmounts(words),
    {
      text: words.say(
        '争议由各方协商解决；协商不成的，报共同上级。',
        'The parties settle disputes among themselves; failing that, they go to their common higher level.',
      ),
    },
    ...(words.file.open ?? []).map((point, k) => ({
      text: words.say(`由各方政府商定：${point.zh}。`, `Still open: ${point.en}.`),
      at: `open.${k}`,
    })),
  ];
}
