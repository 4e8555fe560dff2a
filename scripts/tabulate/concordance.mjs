import { readCsv, writeJson } from './files.mjs';

// 2007 sectors that went over whole into one sector of 2012–2020, where the number differs or several merge.
const WHOLE_2007 = {
  19: '20',
  22: '22',
  23: '24',
  24: '25',
  25: '26',
  26: '27',
  27: '29',
  28: '29',
  29: '31',
  30: '28',
  31: '30',
};
const SPLIT_2007 = new Set(['15', '16', '17', '18', '20', '21', '40']);

/**
 * Weights between the 42 sectors of 2007 and those of 2012–2020. Where a sector divides, it divides as gross
 * output did in 2020, when the 153-sector table shows the parts.
 */
export async function tabulateConcordance(source, directory) {
  const detail = await outputs(`${source}/china-national-io/china_2020_153.csv`);
  const sector = await outputs(`${source}/china-national-io/china_2020_42.csv`);
  const links = { forward: forward(parts(detail, sector)), backward: backward(parts(detail, sector)) };
  await writeJson(`${directory}/io42-concordance.json`, {
    source: '《2020 年投入产出表》153 部门总产出（国家统计局）给出拆分权重；部门对应依 GB/T 4754-2002 与 2011 的调整',
    columns: ['from', 'to', 'weight'],
    forward: links.forward,
    backward: links.backward,
  });
  return links.forward.length + links.backward.length;
}

async function outputs(path) {
  const rows = await readCsv(path);
  const domestic = rows.filter((row) => /^\d+$/.test(row.Code) && (row.Origin ?? 'Domestic') === 'Domestic');
  return new Map(domestic.map((row) => [row.Code, Number(row.GO)]));
}

/** Gross output in 2020 of the parts that changed their sector. */
function parts(detail, sector) {
  const office = detail.get('072');
  const general = sector.get('16') - office;
  return {
    sector,
    office, // cultural and office machinery: with instruments until 2011, then general machinery
    general,
    special: sector.get('17'),
    instruments: detail.get('096'),
    crafts: detail.get('039'), // crafts: with other manufacturing until 2011, then with stationery and sports goods
    other: detail.get('097'),
    waste: detail.get('098'),
    repair: detail.get('099'), // repair: inside the machinery sectors until 2011, then on its own
    post: detail.get('122'),
    social: detail.get('152'), // social security: with health until 2011, then with public administration
    health: detail.get('145') + detail.get('146'),
    metal: sector.get('15'),
    transport: sector.get('18'),
    electrical: sector.get('19'),
  };
}

function forward(p) {
  const machinery = p.metal + p.general + p.special + p.transport + p.electrical + p.instruments + p.office;
  const repair = p.repair / (machinery + p.repair);
  const rest = 1 - repair;
  const both = p.general + p.special;
  const splits = {
    15: { 15: rest, 23: repair },
    16: { 16: (rest * p.general) / both, 17: (rest * p.special) / both, 23: repair },
    17: { 18: rest, 23: repair },
    18: { 19: rest, 23: repair },
    20: {
      16: (rest * p.office) / (p.instruments + p.office),
      21: (rest * p.instruments) / (p.instruments + p.office),
      23: repair,
    },
    21: { 10: p.crafts / (p.crafts + p.other), 22: p.other / (p.crafts + p.other) },
    40: { 40: p.health / (p.health + p.social), 42: p.social / (p.health + p.social) },
  };
  return codes().flatMap((code) =>
    SPLIT_2007.has(code) ? rows(code, splits[Number(code)]) : [[code, WHOLE_2007[Number(code)] || code, 1]],
  );
}

function backward(p) {
  const machinery = {
    15: p.metal,
    16: p.general + p.special,
    17: p.transport,
    18: p.electrical,
    20: p.instruments + p.office,
  };
  const total = Object.values(machinery).reduce((a, b) => a + b, 0);
  const share = (part, code) => part / p.sector.get(code);
  const splits = {
    10: { 10: 1 - share(p.crafts, '10'), 21: share(p.crafts, '10') },
    16: { 16: 1 - share(p.office, '16'), 20: share(p.office, '16') },
    22: { 21: p.other / (p.other + p.waste), 22: p.waste / (p.other + p.waste) },
    23: Object.fromEntries(Object.entries(machinery).map(([code, value]) => [code, value / total])),
    29: { 27: 1 - share(p.post, '29'), 28: share(p.post, '29') },
    42: { 40: share(p.social, '42'), 42: 1 - share(p.social, '42') },
  };
  const whole = {
    17: '16',
    18: '17',
    19: '18',
    20: '19',
    21: '20',
    24: '23',
    25: '24',
    26: '25',
    27: '26',
    28: '30',
    30: '31',
    31: '29',
  };
  return codes().flatMap((code) => {
    const split = splits[Number(code)];
    return split ? rows(code, split) : [[code, whole[Number(code)] ?? code, 1]];
  });
}

/** The links of one sector with weights of six decimals that sum to one exactly: the largest takes the rounding. */
function rows(from, split) {
  const list = Object.entries(split).map(([to, weight]) => [from, to.padStart(2, '0'), Math.round(weight * 1e6)]);
  const largest = list.reduce((a, b) => (b[2] > a[2] ? b : a));
  largest[2] += 1e6 - list.reduce((sum, row) => sum + row[2], 0);
  return list.map(([a, b, weight]) => [a, b, weight / 1e6]);
}

function codes() {
  return Array.from({ length: 42 }, (_, i) => String(i + 1).padStart(2, '0'));
}
