import { itemsOf, type PlanDocument, readAttachment } from '@yanzhen/evidence/plans';
import type { Report, ReportBlock } from '../../printing/blocks.ts';
import type { PlanStatus, WorkStatus } from '../plan-status.ts';
import { levelWords, number, targetRow, targetTableHead } from './words.ts';

type Language = Report['language'];

/** A plan as a document: its goals and work, indicators with their definitions, targets with chances, observations. */
export function planReport(plan: PlanDocument, state: PlanStatus, language: Language, day: string): Report {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { info, items } = plan;
  const about = [info.issuer, info.source, info.note].filter((text) => text !== undefined);
  const blocks: ReportBlock[] = [
    ...about.map((text): ReportBlock => ({ kind: 'paragraph', text })),
    { kind: 'heading', level: 1, text: say('目标与任务', 'Goals and work') },
    ...workBlocks(state.work, language),
    ...besidesBlocks(state.work, language),
    { kind: 'heading', level: 1, text: say('指标与目标值', 'Indicators and targets') },
    {
      kind: 'table',
      head: targetTableHead(language),
      rows: state.targets.map((target) => targetRow(target, language)),
    },
    { kind: 'heading', level: 1, text: say('指标定义', 'Definitions of the indicators') },
    definitionTable(plan, language),
    { kind: 'heading', level: 1, text: say('观测值', 'Observations') },
    observationTable(plan, language),
  ];
  const subtitle = [info.issuer ?? '', day].filter(Boolean).join('　');
  const empty = items.length === 0;
  return { title: info.title[language] || info.title.zh || info.id, subtitle, blocks: empty ? [] : blocks, language };
}

function workBlocks(work: readonly WorkStatus[], language: Language): ReportBlock[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const head = [
    ...[say('名称', 'Name'), say('责任单位', 'Owner'), say('起止', 'Dates'), say('完成', 'Done'), say('状态', 'State')],
    say('说明', 'Why'),
  ];
  const rows = work.map(({ item, depth, done, level, reason }) => {
    const { name, owner = '', start = '', end = '' } = item.fields;
    const share = Number.isNaN(done) ? '' : `${(100 * done).toFixed(0)} %`;
    const state = level === undefined ? '' : levelWords[level][language];
    return [
      `${'　'.repeat(depth)}${name}`,
      owner,
      [start, end].filter(Boolean).join('—'),
      share,
      state,
      reason[language],
    ];
  });
  return rows.length === 0
    ? [{ kind: 'paragraph', text: say('尚无条目。', 'Nothing yet.') }]
    : [{ kind: 'table', head, rows }];
}

/** Notes of the work and what is attached to it; nothing where there is none. */
function besidesBlocks(work: readonly WorkStatus[], language: Language): ReportBlock[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const rows = work.flatMap(({ item: { fields } }) => {
    const { name, note = '', attachments = [] } = fields;
    return note === '' && attachments.length === 0 ? [] : [[name, note, attachments.map(attached).join('；')]];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: say('说明与附件', 'Notes and attachments') },
    { kind: 'table', head: [say('名称', 'Name'), say('说明', 'Note'), say('附件', 'Attachments')], rows },
  ];
}

/** As it is read on paper: the title, and where it is. */
function attached(text: string): string {
  const { title, link, document } = readAttachment(text);
  const place = link ?? document;
  return place === undefined || place === title ? title : `${title}（${place}）`;
}

function definitionTable({ items }: PlanDocument, language: Language): ReportBlock {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const names = new Map(itemsOf(items, 'indicator').map(({ id, fields }) => [id, fields.name]));
  const rows = itemsOf(items, 'definition').map(({ parent, fields }) => [
    ...[names.get(parent ?? '') ?? '', String(fields.number), fields.unit, fields.scope ?? '', fields.source ?? ''],
  ]);
  return {
    kind: 'table',
    head: [
      say('指标', 'Indicator'),
      say('版本', 'Version'),
      say('单位', 'Unit'),
      say('口径', 'Scope'),
      say('来源', 'Source'),
    ],
    rows,
  };
}

function observationTable({ items }: PlanDocument, language: Language): ReportBlock {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const observations = itemsOf(items, 'observation');
  const rows = itemsOf(items, 'indicator').map(({ id, fields }) => {
    const own = observations.filter(({ parent }) => parent === id).sort((a, b) => a.fields.year - b.fields.year);
    const first = own[0]?.fields;
    const last = own.at(-1)?.fields;
    const span = first && last ? `${first.year}—${last.year}` : '';
    return [fields.name, String(own.length), span, last === undefined ? '' : number(last.value), last?.source ?? ''];
  });
  return {
    kind: 'table',
    head: [
      ...[say('指标', 'Indicator'), say('观测值个数', 'Observations'), say('年份', 'Years')],
      ...[say('最近数值', 'Last value'), say('来源', 'Source')],
    ],
    rows,
  };
}
