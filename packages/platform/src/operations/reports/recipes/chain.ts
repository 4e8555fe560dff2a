import type { AnswerRow } from '../answer.ts';
import { largest, t, type Writer } from '../writer.ts';
import { tableNames } from './names.ts';
import { needed, type Recipe } from './recipe.ts';

export const dependence: Recipe = {
  title: { zh: '产出依赖谁', en: 'On whom output depends' },
  needs: ['table', 'region'],
  async write(writer, parameters) {
    const names = await tableNames(writer, parameters);
    const region = needed(parameters, 'region');
    const answer = await writer.ask('chains.dependence', { table: needed(parameters, 'table') });
    const { source } = answer;
    const others = answer.rows.filter((row) => row['region'] === region && row['partner'] !== region);
    const top = largest(others, 'value', 6);
    const label = writer.say('依赖程度', 'dependence');
    const state = (row: AnswerRow) => {
      const name = `${names.region(row['partner'])} ${label}`;
      const stated = { label: name, value: row['value'] as number, digits: 1, percent: true };
      return writer.figure(`dependence-${String(row['partner'])}`, stated, source);
    };
    const first = top[0];
    if (first !== undefined) {
      const named = {
        label: writer.say('最依赖的地区', 'Region it depends on most'),
        value: names.region(first['partner']),
      };
      const who = writer.figure('most', named, source);
      writer.paragraph(
        writer.language === 'zh'
          ? t`本地之外，${names.region(region)}的投入最依赖${who}，直接与间接合计${state(first)}。`
          : t`Apart from itself, ${names.region(region)} depends most on ${who}: ${state(first)} of its inputs, direct and indirect.`,
        source,
      );
    }
    writer.chart(
      writer.say(
        '对其他地区的依赖（线段为各流量模型的范围）',
        'Dependence on other regions (lines: range over flow models)',
      ),
      {
        unit: '%',
        rows: top.map((row) => ({
          label: names.region(row['partner']),
          value: 100 * (row['value'] as number),
          text: state(row).text,
          low: 100 * ((row['least'] as number | null) ?? (row['value'] as number)),
          high: 100 * ((row['largest'] as number | null) ?? (row['value'] as number)),
          estimate: answer.evidence.estimate,
        })),
      },
      source,
    );
    writer.cautions(answer);
  },
};

/** Figures of a region by input, as `chains.resilience` lists them line by line. */
function bySector(rows: readonly AnswerRow[], region: string): Map<string, Record<string, AnswerRow>> {
  const sectors = new Map<string, Record<string, AnswerRow>>();
  for (const row of rows) {
    if (row['region'] !== region) continue;
    const sector = String(row['sector']);
    sectors.set(sector, { ...sectors.get(sector), [String(row['figure'])]: row });
  }
  return sectors;
}

export const singleSources: Recipe = {
  title: { zh: '投入来自单一来源之处', en: 'Inputs that hang on one source' },
  needs: ['table', 'region'],
  async write(writer, parameters) {
    const names = await tableNames(writer, parameters);
    const region = needed(parameters, 'region');
    const input = { table: needed(parameters, 'table'), region, parts: ['concentration'] };
    const answer = await writer.ask('chains.resilience', input);
    const { source } = answer;
    const sectors = [...bySector(answer.rows, region)].map(([sector, figures]) => ({ sector, figures }));
    const exposed = ({ figures }: (typeof sectors)[number]) =>
      (figures['exposed_output']?.['value'] as number | null) ?? 0;
    const single = sectors.filter(({ figures }) => figures['single_source']?.['value'] === 1).length;
    const count = writer.figure(
      'single',
      { label: writer.say('单一来源的投入数', 'Inputs of a single source'), value: single },
      source,
    );
    writer.paragraph(
      writer.language === 'zh'
        ? t`${names.region(region)}的${String(sectors.length)}种投入中，有${count}种主要靠外地的单一来源。下表按受影响的产出排列。`
        : t`Of the ${String(sectors.length)} inputs of ${names.region(region)}, ${count} mainly hang on one source elsewhere. They are listed by the output exposed.`,
      source,
    );
    const top = sectors.sort((a, b) => exposed(b) - exposed(a)).slice(0, 8);
    const head = [
      ...[writer.say('投入', 'Input'), writer.say('外地主要来源', 'Main source elsewhere')],
      ...[writer.say('占投入', 'Share of it'), writer.say('受影响的产出', 'Output exposed')],
    ];
    const rows = top.map(({ sector, figures }) => inputRow(writer, names, sector, figures, source));
    writer.table(
      writer.say(`最系于单一来源的投入（产出单位：${names.unit}）`, `Inputs most exposed (output in ${names.unit})`),
      head,
      rows,
      source,
    );
    writer.cautions(answer);
  },
};

function inputRow(
  writer: Writer,
  names: Awaited<ReturnType<typeof tableNames>>,
  sector: string,
  figures: Readonly<Record<string, AnswerRow>>,
  source: number,
) {
  const name = names.industry(sector);
  const value = (figure: string) => figures[figure]?.['value'] as number | null | undefined;
  const partner = figures['outside_main_share']?.['partner'];
  return [
    name,
    writer.figure(
      `source-${sector}`,
      { label: `${name} ${writer.say('外地主要来源', 'main source')}`, value: partner ? names.region(partner) : null },
      source,
    ),
    writer.figure(
      `share-${sector}`,
      {
        label: `${name} ${writer.say('占投入', 'share')}`,
        value: value('outside_main_share'),
        digits: 1,
        percent: true,
      },
      source,
    ),
    writer.figure(
      `exposed-${sector}`,
      {
        label: `${name} ${writer.say('受影响的产出', 'output exposed')}`,
        value: value('exposed_output'),
        unit: names.unit,
      },
      source,
    ),
  ];
}

/** A share of output below this is no loss worth a ranking. */
const NO_LOSS = 1e-4;

export const losses: Recipe = {
  title: { zh: '断供的损失', en: 'What a stop would cost' },
  needs: ['table', 'region'],
  async write(writer, parameters) {
    const names = await tableNames(writer, parameters);
    const region = needed(parameters, 'region');
    const input = { table: needed(parameters, 'table'), region, parts: ['losses'] };
    const answer = await writer.ask('chains.resilience', input);
    const { source } = answer;
    const shares = answer.rows.filter((row) => row['region'] === region && row['figure'] === 'loss_share');
    const top = largest(shares, 'value', 6);
    const state = (row: AnswerRow) => {
      const label = `${names.region(row['partner'])} ${writer.say('断供的损失', 'loss if stopped')}`;
      const stated = { label, value: row['value'] as number, digits: 2, percent: true };
      return writer.figure(`loss-${String(row['partner'])}`, stated, source);
    };
    const first = top[0];
    if (first !== undefined && (first['value'] as number) < NO_LOSS) {
      const worst = state(first);
      writer.paragraph(
        writer.language === 'zh'
          ? t`逐一模拟各来源断供，没有一个使${names.region(region)}的产出减少万分之一以上（最大${worst}）：库存、替代和别处的富余能力足以应付。`
          : t`Stopping one source after the other, none takes a ten-thousandth of the output of ${names.region(region)} (at most ${worst}): stocks, substitutes and spare capacity elsewhere suffice.`,
        source,
      );
      writer.cautions(answer);
      return;
    }
    if (first !== undefined) {
      const named = {
        label: writer.say('断供损失最大的来源', 'Costliest source to lose'),
        value: names.region(first['partner']),
      };
      const who = writer.figure('costliest', named, source);
      writer.paragraph(
        writer.language === 'zh'
          ? t`逐一模拟各来源断供，损失最大的是${who}：${names.region(region)}的产出损失${state(first)}。`
          : t`Stopping one source after the other, losing ${who} costs ${names.region(region)} most: ${state(first)} of its output.`,
        source,
      );
    }
    writer.chart(
      writer.say('断供造成的产出损失', 'Output lost if a source stops'),
      {
        unit: '%',
        rows: top.map((row) => ({
          label: names.region(row['partner']),
          value: 100 * (row['value'] as number),
          text: state(row).text,
          low: 100 * ((row['least'] as number | null) ?? (row['value'] as number)),
          high: 100 * ((row['largest'] as number | null) ?? (row['value'] as number)),
          estimate: answer.evidence.estimate,
        })),
      },
      source,
    );
    writer.cautions(answer);
  },
};
