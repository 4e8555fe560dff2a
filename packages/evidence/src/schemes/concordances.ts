import { type Concordance, concordance, type Link } from './concordance.ts';
import weights from './generated/io42-concordance.json' with { type: 'json' };
import { findScheme } from './registry.ts';

const none = { zh: '无拆分', en: 'No unit divides' };
const byOutput = {
  zh: '拆分按 2020 年 153 部门表总产出之比；该比例用于其他年份是估计',
  en: 'Divided as gross output of the 153-sector table of 2020; for other years an estimate',
};

// biome-ignore format: a table reads better in columns
/** Divisions of GB/T 4754-2017 in each sector of the input–output tables 2012–2020 (05 holds mining support). */
const DIVISIONS: Readonly<Record<string, string>> = {
  '01': '01-05', '02': '06', '03': '07', '04': '08-09', '05': '10-12', '06': '13-16', '07': '17', '08': '18-19', '09': '20-21',
  '10': '22-24', '11': '25', '12': '26-29', '13': '30', '14': '31-32', '15': '33', '16': '34', '17': '35', '18': '36-37', '19': '38',
  '20': '39', '21': '40', '22': '41-42', '23': '43', '24': '44', '25': '45', '26': '46', '27': '47-50', '28': '51-52', '29': '53-60',
  '30': '61-62', '31': '63-65', '32': '66-69', '33': '70', '34': '71-72', '35': '73', '36': '74-75', '37': '76-79', '38': '80-82',
  '39': '83', '40': '84-85', '41': '86-90', '42': '91-96',
};

/** Divisions of each of the three industries by the rules of 2012 as revised in 2018: services to farming, mining and repair are tertiary. */
const THREE: Readonly<Record<string, string>> = { '1': '01-04', '2': '06-10 12-42 44-50', '3': '05 11 43 51-97' };

/** Sectors of the input–output tables by the same rules, as far as a sector is not itself mixed. */
const THREE_IO2007: Readonly<Record<string, string>> = { '1': '01', '2': '02-26', '3': '27-42' };
const THREE_IO2017: Readonly<Record<string, string>> = { '1': '01', '2': '02-22 24-27', '3': '23 28-42' };

let built: readonly Concordance[] | undefined;

/** All built-in concordances. */
export function concordances(): readonly Concordance[] {
  built ??= [
    make('io42-2007', 'io42-2017', weights.source, byOutput, triples(weights.forward)),
    make('io42-2017', 'io42-2007', weights.source, byOutput, triples(weights.backward)),
    make(
      'gbt4754-2017',
      'io42-2017',
      '国家统计局《2020 年投入产出表》部门分类说明；以 153 部门总产出加总核对',
      none,
      spans(DIVISIONS),
    ),
    make('gbt4754-2017', 'three-industries', '国家统计局《三次产业划分规定（2012）》2018 年修订', none, spans(THREE)),
    make('io42-2007', 'three-industries', '国家统计局《三次产业划分规定》（2003）', none, spans(THREE_IO2007)),
    make(
      'io42-2017',
      'three-industries',
      '国家统计局《三次产业划分规定（2012）》2018 年修订',
      {
        zh: '农林牧渔服务（在 01）与开采辅助活动（在 05）依规定属第三产业，此处随所在部门',
        en: 'Support for farming (in 01) and mining (in 05) is tertiary by the rules; here it stays with its sector',
      },
      spans(THREE_IO2017),
    ),
  ];
  return built;
}

/** The concordance between two schemes; undefined when none is built in. */
export function findConcordance(from: string, to: string): Concordance | undefined {
  return concordances().find((item) => item.from === from && item.to === to);
}

function make(
  from: string,
  to: string,
  source: string,
  reasoning: Concordance['reasoning'],
  links: Link[],
): Concordance {
  const [a, b] = [findScheme(from)!, findScheme(to)!];
  const title = { zh: `${a.title.zh} → ${b.title.zh}`, en: `${a.title.en} → ${b.title.en}` };
  return concordance({ id: `${from}→${to}`, from, to, title, source, reasoning, links }, a, b);
}

function triples(rows: readonly (readonly (string | number)[])[]): Link[] {
  return rows.map(([from, to, weight]) => ({ from: String(from), to: String(to), weight: Number(weight) }));
}

/** “13-16” under a target: codes 13, 14, 15 and 16 go there whole. */
function spans(table: Readonly<Record<string, string>>): Link[] {
  return Object.entries(table).flatMap(([to, list]) =>
    list.split(' ').flatMap((span) => {
      const [first, last] = span.split('-').map(Number) as [number, number | undefined];
      const codes = Array.from({ length: (last ?? first) - first + 1 }, (_, i) => String(first + i).padStart(2, '0'));
      return codes.map((from) => ({ from, to, weight: 1 }));
    }),
  );
}
