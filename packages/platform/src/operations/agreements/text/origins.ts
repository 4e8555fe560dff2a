import type { FigureOrigin, OriginReference } from '@yanzhen/evidence/agreements';
import { marked } from './marked.ts';
import { partPlace } from './part-place.ts';
import { placeName } from './place-name.ts';
import type { TextBlock } from './text-block.ts';
import type { Wording } from './wording.ts';

/** So many references of one figure are written out. */
const MOST = 6;

/**
 * Where every figure comes from, for a contract that was drafted from something.
 * @param caseId the case in which each can be opened and traced further
 */
export function originsAnnex(words: Wording, caseId?: string): TextBlock[] {
  const { origins = [] } = words.file;
  if (origins.length === 0) return [];
  const address = caseId === undefined ? '' : `/case?case=${caseId}&trace=contract:streams.0.amounts`;
  const open =
    address === ''
      ? ''
      : words.say(
          `每个数都可在工作台中追溯，地址如 ${address}，冒号后为该数的位置。`,
          ` Every figure can be traced in the workbench, at an address like ${address}, with the figure’s place after the colon.`,
        );
  const intro = words.say(
    `下表列出协议中每个数的确切值${amounts(words)}、怎样得出、依据什么：投入产出表的单元格写明表、地区、部门和数值；假设按附件中的次序编号。`,
    `Each figure’s exact value${amounts(words)}, how it was reckoned and what it rests on: cells of an input–output table with table, region, sector and value; assumptions by their number in the annex.`,
  );
  return [
    { kind: 'heading', level: 1, text: words.say('附件：数字的来源', 'Annex: where the figures come from') },
    { kind: 'paragraph', text: `${intro}${open}` },
    {
      kind: 'table',
      head: [
        words.say('数字', 'Figure'),
        words.say('确切值', 'Exact value'),
        words.say('怎样得出', 'How'),
        words.say('依据', 'Rests on'),
      ],
      rows: origins.map((origin) => [
        marked(placed(words, origin.path, caseId), origin.path),
        exactValue(words, origin.path),
        origin.how[words.language],
        restsOn(origin, words),
      ]),
    },
  ];
}

/** The figure’s name, and the place by which it is opened in its case. */
function placed(words: Wording, path: string, caseId: string | undefined): string {
  const name = placeName(words, path);
  return caseId === undefined || name === path ? name : words.say(`${name}（${path}）`, `${name} (${path})`);
}

function amounts(words: Wording): string {
  const { currency } = words.file;
  return currency === undefined ? '' : words.say(`（金额单位：${currency}）`, ` (amounts in ${unitName(currency)})`);
}

const unitName = (unit: string) => (unit === '万元' ? 'CNY 10,000' : unit);

/** The figure to its last digit: what a clause may round. Shares by period stand in their clause. */
function exactValue(words: Wording, path: string): string {
  const found = path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], words.file);
  const amount = isStep(found) ? found.amount : found;
  if (typeof amount === 'number') return path === 'start' ? String(amount) : words.exactly(amount);
  if (!Array.isArray(amount) || !amount.every((each) => typeof each === 'number')) return '–';
  const [first, last] = [amount[0], amount.at(-1)].map((each) => words.exactly(each ?? Number.NaN));
  return amount.every((each) => each === amount[0])
    ? words.say(`每年 ${first}`, `${first} a year`)
    : words.say(`${first}（首年）至 ${last}（末年）`, `${first} (first year) to ${last} (last)`);
}

const isStep = (value: unknown): value is { readonly amount: number } =>
  typeof value === 'object' && value !== null && 'amount' in value;

function restsOn({ from, more = 0 }: FigureOrigin, words: Wording): string {
  const assumed = from.flatMap((one) => (one.kind === 'assumption' ? [one.at + 1] : []));
  const rest = from.filter(({ kind }) => kind !== 'assumption');
  const left = more + Math.max(0, rest.length - MOST);
  const listed = [
    ...rest.slice(0, MOST).map((one) => reference(one, words)),
    ...(left > 0 ? [words.say(`另 ${left} 项`, `${left} more`)] : []),
    ...(assumed.length > 0 ? [words.say(`假设 ${assumed.join('、')}`, `assumptions ${assumed.join(', ')}`)] : []),
  ];
  return listed.join(words.say('；', '; '));
}

function reference(one: OriginReference, words: Wording): string {
  if (one.kind === 'part') return partPlace(one, words, playersOf(words));
  if (one.kind === 'cell')
    return `${one.table} ${one.region} ${one.sector} ${one.category} ${words.exactly(one.value)} ${words.say(one.unit, unitName(one.unit))}`;
  return one.kind === 'figure' ? placeName(words, one.path) : '';
}

/** A drafted contract has the game’s players first, in their order, and then the higher level. */
const playersOf = ({ file }: Wording) => file.parties.flatMap(({ id, role }) => (role === 'upper' ? [] : [id]));
