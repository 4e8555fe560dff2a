import { type Answer, type AnswerRow, rowsOf } from '../answer.ts';
import { t, type Writer } from '../writer.ts';
import { formWords, wordsOf } from './form-words.ts';
import { needed, type Recipe } from './recipe.ts';

interface ShownCase {
  readonly name: { readonly zh: string; readonly en: string };
  readonly parts: Readonly<Record<string, { readonly text: string } | undefined>>;
}

/** What a part of a case says. */
function partOf(shown: ShownCase, part: string): unknown {
  const kept = shown.parts[part];
  return kept === undefined ? undefined : JSON.parse(kept.text);
}

export const caseInWords: Recipe = {
  title: { zh: '协作案的内容', en: 'What the case holds' },
  needs: ['case'],
  async write(writer, parameters) {
    const answer = await writer.ask('cases.show', { case: needed(parameters, 'case') });
    const shown = answer.value as ShownCase;
    const there = Object.keys(shown.parts).length;
    const count = writer.figure(
      'parts',
      { label: writer.say('已完成的部分', 'Parts made'), value: there },
      answer.source,
    );
    writer.paragraph(
      writer.language === 'zh'
        ? t`协作案“${shown.name.zh}”已完成六个部分中的${count}个。`
        : t`Of the case “${shown.name.en}”, ${count} of six parts are made.`,
      answer.source,
    );
    writeProposal(writer, shown, answer.source);
    writeSplit(writer, shown, answer.source);
    const contract = partOf(shown, 'contract');
    if (contract !== undefined) writeContract(writer, await writer.ask('agreements.appraise', { contract }));
  },
};

function writeProposal(writer: Writer, shown: ShownCase, source: number): void {
  const kept = partOf(shown, 'proposal') as { proposal: AnswerRow } | undefined;
  if (kept === undefined) return;
  const { form, sender, receiver, industry, score } = kept.proposal;
  const stated = { label: writer.say('建议的得分', 'Score of the proposal'), value: score as number | null, digits: 2 };
  const figure = writer.figure('score', stated, source);
  const words = wordsOf(form, formWords, writer.language);
  writer.paragraph(
    writer.language === 'zh'
      ? t`依据的建议：${words}，${String(sender)}→${String(receiver)}，行业${String(industry)}，得分${figure}。`
      : t`It rests on the proposal: ${words}, ${String(sender)} to ${String(receiver)}, industry ${String(industry)}, score ${figure}.`,
    source,
  );
}

interface Split {
  readonly chosen: string;
  readonly answer: { readonly columns: Readonly<Record<string, unknown>>; readonly length: number };
  readonly shares?: Readonly<Record<string, number>>;
}

function writeSplit(writer: Writer, shown: ShownCase, source: number): void {
  const split = partOf(shown, 'split') as Split | undefined;
  if (split === undefined) return;
  const rows = rowsOf(split.answer.columns, split.answer.length).map((row) => {
    const player = String(row['player']);
    const share = split.chosen === 'own' ? split.shares?.[player] : (row[split.chosen] as number | null);
    const label = `${player} ${writer.say('所得', 'share')}`;
    return [player, writer.figure(`share-${player}`, { label, value: share, digits: 2 }, source)];
  });
  const head = [writer.say('参与方', 'Party'), writer.say('所得', 'Share')];
  writer.table(writer.say(`收益分配（规则：${split.chosen}）`, `Split (rule: ${split.chosen})`), head, rows, source);
}

function writeContract(writer: Writer, { rows, source }: Answer): void {
  const head = [
    ...[writer.say('参与方', 'Party'), writer.say('净现值', 'Net present value')],
    ...[writer.say('相对外部选择', 'Less the outside option'), writer.say('是否不亏', 'Stays')],
  ];
  const cells = rows.map((row) => {
    const party = String(row['party']);
    const state = (name: string, words: string) =>
      writer.figure(
        `${name}-${party}`,
        { label: `${party} ${words}`, value: row[name] as number | null, digits: 2 },
        source,
      );
    const stays =
      row['stays'] === true ? writer.say('是', 'yes') : row['stays'] === false ? writer.say('否', 'no') : null;
    const stated = { label: `${party} ${writer.say('是否不亏', 'stays')}`, value: stays };
    return [
      party,
      state('npv', writer.say('净现值', 'net present value')),
      state('gain', writer.say('相对外部选择', 'less the outside option')),
      writer.figure(`stays-${party}`, stated, source),
    ];
  });
  writer.table(writer.say('协议对各方的价值', 'What the contract is worth to each'), head, cells, source);
}
