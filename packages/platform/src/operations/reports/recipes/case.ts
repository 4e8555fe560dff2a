import { UserError } from '@yanzhen/evidence/errors';
import type { Text } from '../../evidence.ts';
import { type Answer, type AnswerRow, rowsOf } from '../answer.ts';
import { t, type Writer } from '../writer.ts';
import { formWords, wordsOf } from './form-words.ts';
import { datasetNames } from './names.ts';
import { needed, type Recipe } from './recipe.ts';

interface ShownCase {
  readonly name: Text;
  readonly parts: Readonly<Record<string, { readonly text: string; readonly stale: boolean } | undefined>>;
}

interface KeptProposal {
  readonly proposal: AnswerRow;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const partWords: Readonly<Record<string, Text>> = {
  proposal: { zh: '提案', en: 'proposal' },
  layout: { zh: '布局', en: 'layout' },
  outcome: { zh: '布局结果', en: 'outcome of the layout' },
  game: { zh: '联盟博弈', en: 'game' },
  split: { zh: '收益分配', en: 'split' },
  contract: { zh: '协议', en: 'contract' },
};

/** Codes in words, so far as the case tells which data they are of. */
interface CodeNames {
  region(code: unknown): string;
  industry(code: unknown): string;
}

export const caseInWords: Recipe = {
  title: { zh: '协作案的内容', en: 'What the case holds' },
  needs: ['case'],
  async write(writer, parameters) {
    const answer = await writer.ask('cases.show', { case: needed(parameters, 'case') });
    const shown = answer.value as ShownCase;
    const proposal = partOf(shown, 'proposal') as KeptProposal | undefined;
    const names = await namesOf(writer, proposal?.parameters['dataset']);
    writeState(writer, shown, answer.source);
    if (proposal !== undefined) writeProposal(writer, proposal.proposal, names, answer.source);
    writeSplit(writer, shown, names, answer.source);
    const contract = partOf(shown, 'contract');
    if (contract !== undefined) writeContract(writer, await writer.ask('agreements.appraise', { contract }), names);
  },
};

/** What a part of a case says. */
function partOf(shown: ShownCase, part: string): unknown {
  const kept = shown.parts[part];
  return kept === undefined ? undefined : JSON.parse(kept.text);
}

async function namesOf(writer: Writer, dataset: unknown): Promise<CodeNames> {
  const codes = { region: String, industry: String };
  if (typeof dataset !== 'string') return codes;
  try {
    return await datasetNames(writer, { dataset });
  } catch (error) {
    if (error instanceof UserError) return codes;
    throw error;
  }
}

function writeState(writer: Writer, shown: ShownCase, source: number): void {
  const parts = Object.entries(shown.parts).filter(([, part]) => part !== undefined);
  const stale = parts.filter(([, part]) => part!.stale).map(([part]) => partWords[part]?.[writer.language] ?? part);
  const label = writer.say('已完成的部分', 'Parts made');
  const count = writer.figure('parts', { label, value: parts.length }, source);
  const list = stale.join(writer.say('、', ', ')) || writer.say('没有', 'none');
  const old = writer.figure('stale', { label: writer.say('已过期的部分', 'Stale parts'), value: list }, source);
  writer.paragraph(
    writer.language === 'zh'
      ? t`协作案“${shown.name.zh}”已完成六个部分中的${count}个；依据已变、需要重做的：${old}。`
      : t`Of the case “${shown.name.en}”, ${count} of six parts are made; stale because of what changed since: ${old}.`,
    source,
  );
}

function writeProposal(writer: Writer, proposal: AnswerRow, names: CodeNames, source: number): void {
  const { form, sender, receiver, industry, score } = proposal;
  const stated = { label: writer.say('建议的得分', 'Score of the proposal'), value: score as number | null, digits: 2 };
  const figure = writer.figure('score', stated, source);
  const words = wordsOf(form, formWords, writer.language);
  const [from, to, what] = [names.region(sender), names.region(receiver), names.industry(industry)];
  writer.paragraph(
    writer.language === 'zh'
      ? t`依据的建议：${words}，${from}→${to}，行业${what}，得分${figure}。`
      : t`It rests on the proposal: ${words}, ${from} to ${to}, industry ${what}, score ${figure}.`,
    source,
  );
}

interface Split {
  readonly chosen: string;
  readonly answer: { readonly columns: Readonly<Record<string, unknown>>; readonly length: number };
  readonly shares?: Readonly<Record<string, number>>;
}

const ruleWords: Readonly<Record<string, Text>> = {
  shapley: { zh: '夏普利值', en: 'Shapley value' },
  nucleolus: { zh: '核仁', en: 'nucleolus' },
  gately: { zh: '盖特利点', en: 'Gately point' },
  tau: { zh: 'τ 值', en: 'τ value' },
  proportional: { zh: '按比例', en: 'proportional' },
  own: { zh: '自定', en: 'own' },
};

function writeSplit(writer: Writer, shown: ShownCase, names: CodeNames, source: number): void {
  const split = partOf(shown, 'split') as Split | undefined;
  if (split === undefined) return;
  const rows = rowsOf(split.answer.columns, split.answer.length).map((row) => {
    const player = String(row['player']);
    const share = split.chosen === 'own' ? split.shares?.[player] : (row[split.chosen] as number | null);
    const label = `${names.region(player)} ${writer.say('所得', 'share')}`;
    return [names.region(player), writer.figure(`share-${player}`, { label, value: share, digits: 2 }, source)];
  });
  const head = [writer.say('参与方', 'Party'), writer.say('所得', 'Share')];
  const rule = ruleWords[split.chosen]?.[writer.language] ?? split.chosen;
  writer.table(writer.say(`收益分配（${rule}）`, `Split (${rule})`), head, rows, source);
}

function writeContract(writer: Writer, { rows, source }: Answer, names: CodeNames): void {
  const head = [
    ...[writer.say('参与方', 'Party'), writer.say('净现值', 'Net present value')],
    ...[writer.say('相对外部选择', 'Less the outside option'), writer.say('是否不亏', 'Stays')],
  ];
  const cells = rows.map((row) => {
    const party = String(row['party']);
    const name = names.region(party);
    const state = (key: string, words: string) => {
      const stated = { label: `${name} ${words}`, value: row[key] as number | null, digits: 2 };
      return writer.figure(`${key}-${party}`, stated, source);
    };
    const stays = row['stays'] === null ? null : writer.say(row['stays'] ? '是' : '否', row['stays'] ? 'yes' : 'no');
    const stated = { label: `${name} ${writer.say('是否不亏', 'stays')}`, value: stays };
    return [
      name,
      state('npv', writer.say('净现值', 'net present value')),
      state('gain', writer.say('相对外部选择', 'less the outside option')),
      writer.figure(`stays-${party}`, stated, source),
    ];
  });
  writer.table(writer.say('协议对各方的价值', 'What the contract is worth to each'), head, cells, source);
}
