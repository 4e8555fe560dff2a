import type { AnswerRow } from '../answer.ts';
import { t } from '../writer.ts';
import { confidenceWords, formWords, needWords, riskWords, wordsOf } from './form-words.ts';
import { datasetNames } from './names.ts';
import { cube, needed, type Recipe } from './recipe.ts';

export const proposals: Recipe = {
  title: { zh: '合作建议', en: 'Proposals' },
  needs: ['dataset', 'region', 'partner'],
  async write(writer, parameters) {
    const names = await datasetNames(writer, parameters);
    const both = [needed(parameters, 'region'), needed(parameters, 'partner')];
    const table = parameters.table === undefined ? {} : { table: parameters.table };
    const input = { ...cube(parameters), ...table, senders: both, receivers: both, top: 5 };
    const answer = await writer.ask('partners.propose', input);
    const { source } = answer;
    const [a, b] = both.map((code) => names.region(code)) as [string, string];
    const { language } = writer;
    const listed = answer.rows.slice(0, 8);
    const count = writer.figure(
      'count',
      { label: writer.say('建议条数', 'Proposals'), value: answer.rows.length },
      source,
    );
    writer.paragraph(
      language === 'zh'
        ? t`在${a}与${b}之间，按五种形式共提出${count}条建议，按各形式内的得分排列。没有面板数据回测的一律是假设，供双方商议。`
        : t`Between ${a} and ${b} there are ${count} proposals in five forms, listed by score within each. What no panel has tested is a hypothesis to talk about.`,
      source,
    );
    const head = [
      ...[writer.say('形式', 'Form'), writer.say('由', 'From'), writer.say('到', 'To'), writer.say('行业', 'Industry')],
      ...[writer.say('得分', 'Score'), writer.say('名次区间', 'Rank interval'), writer.say('把握', 'Confidence')],
    ];
    const key = (row: AnswerRow) =>
      [row['form'], row['sender'], row['receiver'], String(row['industry']).replaceAll(' ', '+')].join('-');
    const rows = listed.map((row) => {
      const label = `${wordsOf(row['form'], formWords, language)} ${names.region(row['sender'])}→${names.region(row['receiver'])} ${names.industry(row['industry'])}`;
      const interval = row['rank_low'] === null ? null : `${row['rank_low']}—${row['rank_high']}`;
      const figure = (name: string, words: string, value: number | string | null, digits = 0) =>
        writer.figure(`${name}-${key(row)}`, { label: `${label} ${words}`, value, digits }, source);
      return [
        wordsOf(row['form'], formWords, language),
        ...[names.region(row['sender']), names.region(row['receiver']), names.industry(row['industry'])],
        figure('score', writer.say('得分', 'score'), row['score'] as number | null, 2),
        figure('interval', writer.say('名次区间', 'rank interval'), interval),
        wordsOf(row['confidence'], confidenceWords, language),
      ];
    });
    writer.table(writer.say('合作建议', 'Proposals'), head, rows, source);
    writer.heading(writer.say('需要什么，有什么风险', 'What they take, and what may go wrong'));
    writer.list(
      listed.map((row) => {
        const title = `${wordsOf(row['form'], formWords, language)}（${names.region(row['sender'])}→${names.region(row['receiver'])}，${names.industry(row['industry'])}）`;
        const needs = wordsOf(row['needs'], needWords, language) || writer.say('无特别要求', 'nothing in particular');
        const risks = wordsOf(row['risks'], riskWords, language) || writer.say('数据中未见', 'none seen in the data');
        return writer.say(`${title}：需要${needs}；风险：${risks}。`, `${title}: takes ${needs}; risks: ${risks}.`);
      }),
    );
    writer.cautions(answer);
  },
};
