import type { ReportBlock } from '../../printing/blocks.ts';
import type { AnswerRow } from '../answer.ts';
import type { ReportParameters } from '../shapes.ts';
import { t } from '../writer.ts';
import { needed, type Recipe } from './recipe.ts';

/** The plan, and the day it is told of. */
export const planOf = (parameters: ReportParameters) => ({
  plan: needed(parameters, 'plan'),
  ...(parameters.today === undefined ? {} : { today: parameters.today }),
});

export const outlook: Recipe = {
  title: { zh: '目标达成的可能性一览', en: 'How likely the targets are, at a glance' },
  needs: ['plan'],
  async write(writer, parameters) {
    const answer = await writer.ask('plans.status', planOf(parameters));
    const { source } = answer;
    const targets = answer.rows.filter(({ kind }) => kind === 'target');
    const of = (levels: readonly string[]) => targets.filter(({ level }) => levels.includes(String(level))).length;
    const state = (key: string, label: string, value: number) => writer.figure(key, { label, value }, source);
    const all = state('targets', writer.say('目标值', 'Targets'), targets.length);
    const good = state('likely', writer.say('很可能或已达到', 'Likely or met'), of(['likely', 'met']));
    const bad = state('unlikely', writer.say('不大可能或未达到', 'Unlikely or missed'), of(['unlikely', 'missed']));
    const unknown = state('unknown', writer.say('无法判断', 'Cannot be told'), of(['unknown']));
    writer.paragraph(
      writer.language === 'zh'
        ? t`共有目标值${all}项，其中很可能或已达到${good}项，不大可能或未达到${bad}项，无法判断${unknown}项。`
        : t`Of ${all} targets ${good} are likely or met, ${bad} unlikely or missed, and ${unknown} cannot be told.`,
      source,
    );
    const name = (row: AnswerRow) => `${String(row['name'])} ${String(row['target_year'])}`;
    writer.chart(
      writer.say('达成概率', 'Probability of being met'),
      {
        unit: writer.say('概率', 'probability'),
        rows: targets.slice(0, 20).map((row) => {
          const value = row['probability'] as number | null;
          const stated = { label: `${name(row)} ${writer.say('达成概率', 'probability')}`, value, digits: 2 };
          const { text } = writer.figure(`probability-${String(row['item'])}`, stated, source);
          return { label: name(row), value, text, estimate: true };
        }),
      },
      source,
    );
  },
};

export const monthly: Recipe = {
  title: { zh: '推进情况', en: 'How it goes' },
  needs: ['plan'],
  async write(writer, parameters) {
    const answer = await writer.ask('plans.brief', { ...planOf(parameters), as: [], language: writer.language });
    const { blocks } = answer.value as { blocks: readonly ReportBlock[] };
    for (const block of blocks) {
      if (block.kind === 'heading') {
        if (block.level === 1) writer.heading(block.text.replace(/^([一二三四五六七八九十]+、|\d+\. )/, ''));
        else writer.paragraph([{ text: block.text.replace(/^(（[^）]+）|[\d.]+ )/, '') }]);
      } else if (block.kind === 'paragraph') writer.paragraph([{ text: block.text }], answer.source);
      else if (block.kind === 'list') writer.list(block.items);
      else writer.table(writer.say('明细', 'In detail'), block.head, block.rows, answer.source);
    }
  },
};
