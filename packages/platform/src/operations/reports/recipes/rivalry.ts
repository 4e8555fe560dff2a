import type { AnswerRow } from '../answer.ts';
import { largest, t } from '../writer.ts';
import { datasetNames } from './names.ts';
import { cube, needed, type Recipe } from './recipe.ts';

/** The other region of a pair. */
const other = (row: AnswerRow, region: string) => (row['region_a'] === region ? row['region_b'] : row['region_a']);

export const alike: Recipe = {
  title: { zh: '与谁最相似', en: 'Who is most alike' },
  needs: ['dataset', 'region'],
  async write(writer, parameters) {
    const names = await datasetNames(writer, parameters);
    const region = needed(parameters, 'region');
    const answer = await writer.ask('rivalry.pairs', { ...cube(parameters), region });
    const { source } = answer;
    if (names.industries < 2) {
      const why = writer.say(
        '数据集只有一个行业，谈不上产业结构是否相似。',
        'The dataset holds one industry: there is no structure to be alike in.',
      );
      writer.paragraph([{ text: why }], source);
      return;
    }
    const top = largest(answer.rows, 'similarity', 6);
    const label = writer.say('结构相似系数', 'structural similarity');
    const state = (row: AnswerRow) => {
      const code = String(other(row, region));
      const stated = { label: `${names.region(code)} ${label}`, value: row['similarity'] as number, digits: 2 };
      return writer.figure(`similarity-${code}`, stated, source);
    };
    const first = top[0];
    if (first !== undefined) {
      const name = {
        label: writer.say('最相似的地区', 'Most similar region'),
        value: names.region(other(first, region)),
      };
      const who = writer.figure('most-similar', name, source);
      writer.paragraph(
        writer.language === 'zh'
          ? t`与${names.region(region)}产业结构最相似的是${who}，结构相似系数为${state(first)}。`
          : t`The region whose structure is most like that of ${names.region(region)} is ${who} (similarity ${state(first)}).`,
        source,
      );
    }
    writer.chart(
      writer.say('结构最相似的地区', 'Regions most alike in structure'),
      {
        unit: label,
        rows: top.map((row) => ({
          label: names.region(other(row, region)),
          value: row['similarity'] as number,
          text: state(row).text,
          estimate: answer.evidence.estimate,
        })),
      },
      source,
    );
  },
};

export const pair: Recipe = {
  title: { zh: '两地的相似程度', en: 'How alike the two are' },
  needs: ['dataset', 'region', 'partner'],
  async write(writer, parameters) {
    const names = await datasetNames(writer, parameters);
    const [region, partner] = [needed(parameters, 'region'), needed(parameters, 'partner')];
    const answer = await writer.ask('rivalry.pairs', { ...cube(parameters), region });
    const { source } = answer;
    const order = largest(answer.rows, 'similarity', answer.rows.length);
    const place = order.findIndex((row) => other(row, region) === partner);
    const own = order[place] ?? {};
    const state = (key: string, label: string, value: unknown, digits: number, percent = false) =>
      writer.figure(key, { label, value: value as number | null, digits, percent }, source);
    const similarity = state('similarity', writer.say('结构相似系数', 'Structural similarity'), own['similarity'], 2);
    const rank = state('rank', writer.say('在各地区中的名次', 'Rank among regions'), place < 0 ? null : place + 1, 0);
    const overlap = state('overlap', writer.say('结构重合度', 'Overlap'), own['overlap'], 1, true);
    const distance = state('distance', writer.say('克鲁格曼差异指数', 'Krugman distance'), own['krugman_distance'], 2);
    const [a, b] = [names.region(region), names.region(partner)];
    writer.paragraph(
      writer.language === 'zh'
        ? t`${a}与${b}的结构相似系数为${similarity}，在与${a}相比的${String(order.length)}个地区中列第${rank}位；两地产业结构有${overlap}重合，克鲁格曼差异指数为${distance}。相似本身不是坏事：下面看重合在哪里，是同样的产品还是不同的环节。`
        : t`The structures of ${a} and ${b} have a similarity of ${similarity}, rank ${rank} among ${String(order.length)} regions compared with ${a}; ${overlap} of them overlap, and the Krugman distance is ${distance}. Being alike is no fault: what follows is where the two overlap.`,
      source,
    );
    writer.cautions(answer);
  },
};

export const overlaps: Recipe = {
  title: { zh: '重合在哪里', en: 'Where they overlap' },
  needs: ['dataset', 'region', 'partner'],
  async write(writer, parameters) {
    const names = await datasetNames(writer, parameters);
    const [region, partner] = [needed(parameters, 'region'), needed(parameters, 'partner')];
    const answer = await writer.ask('rivalry.industries', { ...cube(parameters), region_a: region, region_b: partner });
    const { source } = answer;
    const top = largest(answer.rows, 'overlap', 8);
    const list = top
      .slice(0, 3)
      .map((row) => names.industry(row['industry']))
      .join(writer.say('、', ', '));
    const named = writer.figure(
      'most',
      { label: writer.say('重合最多的行业', 'Where they overlap most'), value: list },
      source,
    );
    const share = top.slice(0, 3).reduce((sum, row) => sum + (row['overlap'] as number), 0);
    const stated = {
      label: writer.say('前三个行业的重合', 'Overlap of the first three'),
      value: share,
      digits: 1,
      percent: true,
    };
    const sum = writer.figure('most-share', stated, source);
    writer.paragraph(
      writer.language === 'zh'
        ? t`重合最多的是${named}，三者合计占两地结构的${sum}。`
        : t`They overlap most in ${named}, together ${sum} of their structures.`,
      source,
    );
    const state = (row: AnswerRow, column: string, label: string) => {
      const code = String(row['industry']);
      const value = row[column] as number | null;
      return writer.figure(
        `${column}-${code}`,
        { label: `${names.industry(code)} ${label}`, value, digits: 1, percent: true },
        source,
      );
    };
    writer.chart(
      writer.say('重合最多的行业', 'Industries they overlap in'),
      {
        unit: writer.say('占结构的百分比', 'per cent of structure'),
        rows: top.map((row) => ({
          label: names.industry(row['industry']),
          value: 100 * (row['overlap'] as number),
          text: `${(100 * (row['overlap'] as number)).toFixed(1)}%`,
          estimate: answer.evidence.estimate,
        })),
      },
      source,
    );
    const head = [
      writer.say('行业', 'Industry'),
      names.region(region),
      names.region(partner),
      writer.say('重合', 'Overlap'),
    ];
    const rows = top.map((row) => [
      names.industry(row['industry']),
      state(row, 'share_a', `${names.region(region)} ${writer.say('占比', 'share')}`),
      state(row, 'share_b', `${names.region(partner)} ${writer.say('占比', 'share')}`),
      state(row, 'overlap', writer.say('重合', 'overlap')),
    ]);
    writer.table(writer.say('各自的占比', 'Shares of each'), head, rows, source);
  },
};

export const differences: Recipe = {
  title: { zh: '各自侧重什么', en: 'What each leads in' },
  needs: ['dataset', 'region', 'partner'],
  async write(writer, parameters) {
    const names = await datasetNames(writer, parameters);
    const [region, partner] = [needed(parameters, 'region'), needed(parameters, 'partner')];
    const answer = await writer.ask('rivalry.industries', { ...cube(parameters), region_a: region, region_b: partner });
    const gap = (row: AnswerRow) => ((row['share_a'] as number | null) ?? 0) - ((row['share_b'] as number | null) ?? 0);
    const order = [...answer.rows].sort((a, b) => gap(b) - gap(a));
    const list = (rows: readonly AnswerRow[]) =>
      rows.map((row) => names.industry(row['industry'])).join(writer.say('、', ', '));
    const [a, b] = [names.region(region), names.region(partner)];
    const label = (name: string) => writer.say(`${name}更侧重的行业`, `Industries ${name} leans on more`);
    const first = writer.figure('leads-a', { label: label(a), value: list(order.slice(0, 4)) }, answer.source);
    const second = writer.figure('leads-b', { label: label(b), value: list(order.slice(-4).reverse()) }, answer.source);
    writer.paragraph(
      writer.language === 'zh'
        ? t`与对方相比，${a}更侧重${first}；${b}更侧重${second}。分工可以从这些差异开始谈。`
        : t`Compared with the other, ${a} leans on ${first}; ${b} on ${second}. A division of labour can start from there.`,
      answer.source,
    );
  },
};

export const wanted: Recipe = {
  title: { zh: '两地文件都想发展什么', en: 'What the documents of both want' },
  needs: ['dataset', 'region', 'partner'],
  async write(writer, parameters) {
    const names = await datasetNames(writer, parameters);
    const [region, partner] = [needed(parameters, 'region'), needed(parameters, 'partner')];
    const answer = await writer.ask('rivalry.priorities', { dataset: needed(parameters, 'dataset') });
    const { source } = answer;
    const of = (code: string) => answer.rows.filter((row) => row['region_code'] === code);
    const theirs = new Map(of(partner).map((row) => [row['industry'], row]));
    const both = of(region).filter((row) => theirs.has(row['industry']));
    const count = writer.figure(
      'both',
      { label: writer.say('两地都点名的行业数', 'Industries both name'), value: both.length },
      source,
    );
    const documents = new Set([...of(region), ...of(partner)].map((row) => row['document'])).size;
    writer.paragraph(
      writer.language === 'zh'
        ? t`文档库中有两地文件${String(documents)}份点名要发展的产业；两地都点名的行业有${count}个。`
        : t`${String(documents)} stored documents of the two name industries to build up; ${count} are named by both.`,
      source,
    );
    const quote = (row: AnswerRow | undefined) =>
      `“${String(row?.['sentence'] ?? '')}”（${String(row?.['title'] ?? '')}）`;
    writer.list(
      both
        .slice(0, 6)
        .map(
          (row) =>
            `${names.industry(row['industry'])}：${names.region(region)}${quote(row)}；${names.region(partner)}${quote(theirs.get(row['industry']))}`,
        ),
    );
  },
};
