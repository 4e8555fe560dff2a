import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetInfo, Name } from '../../packages/evidence/src/dataset/index.ts';
import { concordances, regionGroups, schemes } from '../../packages/evidence/src/schemes/index.ts';
import type { Language } from '../../packages/platform/src/doors/language.ts';
import { readProjectFile, root } from '../quality/report.ts';
import { fileName, type Page, type Translated, tableOf } from './page.ts';

type DemoFile = Pick<DatasetInfo, 'title' | 'source' | 'licence' | 'rows' | 'quality'> & {
  readonly original: { collection: string; version: string; files: string[]; method: Name };
};

const words = {
  title: { zh: '# 数据来源与使用条件', en: '# Where the data come from, and on which terms' },
  intro: {
    zh: '随软件提供的全部数据。数字是事实；表格的编排与本软件一同以 Apache 2.0 许可提供，引用数字请注明原发布者。本页由数据文件自带的说明生成。',
    en: 'All data that come with the software. Figures are facts; their arrangement here is under the Apache License 2.0 with the software, and whoever cites a figure names its publisher. This page is generated from what the files say of themselves.',
  },
  demo: { zh: '## 演示数据', en: '## The demo' },
  file: { zh: '文件', en: 'File' },
  content: { zh: '内容', en: 'Content' },
  source: { zh: '来源', en: 'Source' },
  terms: { zh: '使用条件', en: 'Terms' },
  made: { zh: '取自与处理', en: 'Taken from, and how' },
  faults: { zh: '### 已知问题', en: '### Known faults' },
  faultsIntro: {
    zh: '这些问题写在数据集的质量报告里，在工作台的“数据”页可见。',
    en: 'They stand in the datasets’ quality reports and on the workbench’s data page.',
  },
  schemes: { zh: '## 分类', en: '## Classifications' },
  scheme: { zh: '编号', en: 'Id' },
  vintage: { zh: '版本', en: 'Vintage' },
  units: { zh: '单位数', en: 'Units' },
  concordances: { zh: '## 对应关系', en: '## Concordances' },
  groups: { zh: '## 地区组合', en: '## Groups of regions' },
  else: { zh: '## 其他', en: '## And else' },
} satisfies Record<string, Translated>;

const elsewhere: readonly (readonly [Translated, string, string])[] = [
  [
    { zh: '省、市轮廓（示意图，无审图号）', en: 'Shapes of provinces and prefectures (schematic, no review number)' },
    'Apache ECharts 4.9 (npm: echarts@4.9.0)',
    'Apache-2.0',
  ],
  [{ zh: '中文字体', en: 'Chinese type' }, 'Noto Sans SC (npm: @fontsource-variable/noto-sans-sc)', 'OFL-1.1'],
  [{ zh: '拼音', en: 'Pinyin' }, 'pinyin-pro', 'MIT'],
];

function demoFiles(): [string, DemoFile][] {
  const names = readdirSync(join(root, 'data')).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => [name, JSON.parse(readProjectFile(`data/${name}`) ?? '') as DemoFile]);
}

function demoTable(language: Language): string {
  const rows = demoFiles().map(([name, file]) => {
    const { collection, version, files, method } = file.original;
    const origin = `${collection} (${version}): ${files.join(', ')}. ${method[language]}`;
    return [`\`data/${name.replace('.json', '.csv')}\``, file.title[language], file.source, file.licence, origin];
  });
  const head = [words.file, words.content, words.source, words.terms, words.made].map((word) => word[language]);
  return tableOf(head, rows);
}

function faults(language: Language): string {
  const parts = demoFiles().map(([, file]) =>
    [`**${file.title[language]}**`, file.quality.map(({ text }) => `- ${text[language]}`).join('\n')].join('\n\n'),
  );
  return parts.join('\n\n');
}

function schemeTable(language: Language): string {
  const rows = schemes().map((scheme) => [
    `\`${scheme.id}\``,
    scheme.title[language],
    scheme.vintage,
    String(scheme.units.length),
    scheme.source,
  ]);
  const head = [words.scheme, words.content, words.vintage, words.units, words.source];
  return tableOf(
    head.map((word) => word[language]),
    rows,
  );
}

function listOf(items: readonly { id: string; name: string; source: string }[], language: Language): string {
  const head = [words.scheme, words.content, words.source].map((word) => word[language]);
  return tableOf(
    head,
    items.map(({ id, name, source }) => [`\`${id}\``, name, source]),
  );
}

/** Source and terms of everything that comes with the software. */
export function dataPage(language: Language): Page {
  const tables = concordances().map(({ id, title, source }) => ({ id, name: title[language], source }));
  const groups = regionGroups().map(({ code, name, source }) => ({ id: code, name: name[language], source }));
  const rest = elsewhere.map(([what, source, terms]) => [what[language], source, terms]);
  const parts = [
    words.title[language],
    words.intro[language],
    words.demo[language],
    demoTable(language),
    words.faults[language],
    words.faultsIntro[language],
    faults(language),
    words.schemes[language],
    schemeTable(language),
    words.concordances[language],
    listOf(tables, language),
    words.groups[language],
    listOf(groups, language),
    words.else[language],
    tableOf(
      [words.content, words.source, words.terms].map((word) => word[language]),
      rest,
    ),
  ];
  return { file: fileName('docs/reference/data', language), text: `${parts.join('\n\n')}\n` };
}
