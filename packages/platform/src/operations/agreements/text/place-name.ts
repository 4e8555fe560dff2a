import { clauseNumbers } from './clauses.ts';
import type { Wording } from './wording.ts';

type Said = readonly [zh: string, en: string];

const fields: Readonly<Record<string, Said>> = {
  amount: ['金额', 'amount'],
  amounts: ['逐年金额', 'amounts by year'],
  discount: ['折现率', 'discount rate'],
  gdp: ['地区生产总值', 'GDP'],
  investment: ['固定资产投资', 'fixed investment'],
  outside: ['外部选择', 'outside option'],
  output: ['产值', 'output'],
  periods: ['分期比例', 'shares by period'],
  retained: ['地方留成', 'local part'],
  start: ['第一个合作年', 'first year'],
  stock: ['存量', 'stock'],
  upper: ['上级部分', 'the higher level’s part'],
  year: ['年份', 'year'],
  years: ['合作年数', 'years'],
};

/** What a place of the contract is called: `streams.0.stock` is “VAT, stock”. Places without a name are written as they are. */
export function placeName(words: Wording, path: string): string {
  const [list = '', at, field = ''] = path.split('.');
  const said = (key: string) => (fields[key] ? words.say(...fields[key]) : key);
  const { file } = words;
  const k = Number(at);
  const joined = (name: string | undefined, key: string) =>
    name === undefined ? path : [name, said(key)].filter(Boolean).join(words.say('：', ', '));
  switch (list) {
    case 'parties':
      return joined(file.parties[k] && words.party(file.parties[k].id), field);
    case 'outlays': {
      const outlay = file.outlays[k];
      if (outlay === undefined) return path;
      const year = file.start + outlay.year - 1;
      return joined(
        words.say(`${words.party(outlay.party)}${year}年投入`, `outlay of ${words.party(outlay.party)} in ${year}`),
        field,
      );
    }
    case 'streams':
      return joined(file.streams[k] && (file.streams[k].name?.[words.language] ?? file.streams[k].id), field);
    case 'terms': {
      const clause = clauseNumbers(words).get(`terms.${k}`);
      return joined(clause === undefined ? undefined : words.say(`第${clause}条`, `clause ${clause}`), field);
    }
    case 'operation':
      return at === undefined ? words.say('产值、地区生产总值和投资', 'output, GDP and investment') : said(at);
    default:
      return said(list);
  }
}
