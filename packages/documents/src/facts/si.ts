/** Base units and what one of each is in SI (or CNY, USD …, TEU, 1). */
const bases: readonly (readonly [RegExp, number, string])[] = [
  [/^个?百分点$/, 0.01, '1'],
  [/^个基点$/, 0.0001, '1'],
  [/^%$/, 0.01, '1'],
  [/^‰$/, 0.001, '1'],
  [/^成$/, 0.1, '1'],
  [/^倍$/, 1, '1'],
  [/^(?:元|元人民币|yuan)$/, 1, 'CNY'],
  [/^分(?=\/)|^分钱$/, 0.01, 'CNY'],
  [/^(?:美元|dollars)$/, 1, 'USD'],
  [/^欧元$/, 1, 'EUR'],
  [/^港元$/, 1, 'HKD'],
  [/^日元$/, 1, 'JPY'],
  [/^英镑$/, 1, 'GBP'],
  [/^(?:吨标准煤|吨标煤)$/, 29.3076e9, 'J'],
  [/^(?:吨|载重吨|tonnes|tons)$/, 1000, 'kg'],
  [/^担$/, 50, 'kg'],
  [/^(?:公斤|千克)$/, 1, 'kg'],
  [/^斤$/, 0.5, 'kg'],
  [/^克$/, 0.001, 'kg'],
  [/^(?:公里|千米|kilometers)$/, 1000, 'm'],
  [/^海里$/, 1852, 'm'],
  [/^(?:延米|米)$/, 1, 'm'],
  [/^厘米$/, 0.01, 'm'],
  [/^毫米$/, 0.001, 'm'],
  [/^(?:平方公里|平方千米)$/, 1e6, 'm²'],
  [/^(?:平方米|平米|㎡)$/, 1, 'm²'],
  [/^公顷$/, 1e4, 'm²'],
  [/^亩$/, 10000 / 15, 'm²'],
  [/^(?:立方米|标准立方米|标方|立方|方|m³)$/, 1, 'm³'],
  [/^升$/, 0.001, 'm³'],
  [/^(?:千瓦时|度)$/, 3.6e6, 'J'],
  [/^兆瓦时$/, 3.6e9, 'J'],
  [/^吉瓦时$/, 3.6e12, 'J'],
  [/^千瓦$/, 1000, 'W'],
  [/^兆瓦$/, 1e6, 'W'],
  [/^吉瓦$/, 1e9, 'W'],
  [/^千伏安$/, 1000, 'VA'],
  [/^微克\/立方米$|^微克每立方米$/, 1e-9, 'kg/m³'],
  [/^毫克\/升$/, 1e-3, 'kg/m³'],
  [/^(?:PFLOPS|PFlops|PF|P)$/, 1e15, 'FLOP/s'],
  [/^(?:EFLOPS|EFlops)$/, 1e18, 'FLOP/s'],
  [/^(?:标箱|标准箱|TEUs?|standard containers)$/, 1, 'TEU'],
  [/^小时$/, 3600, 's'],
  [/^分钟$/, 60, 's'],
  [/^天$/, 86400, 's'],
  [/^(?:人|名|人次|people|jobs)$/, 1, 'persons'],
];

const powers: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
  'trillion ': 1e12,
  'billion ': 1e9,
  'million ': 1e6,
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
};
const powerPattern = /^(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|(?:trillion|billion|million) ?)/;
const per: Readonly<Record<string, string>> = {
  月: 'month',
  年: 'year',
  日: 'd',
  天: 'd',
  人: 'person',
  立方米: 'm³',
  平方米: 'm²',
};

export interface SiUnit {
  readonly factor: number;
  readonly unit: string;
}

const seen = new Map<string, SiUnit | undefined>();

/** What one unit as written is in SI or in a currency; undefined where nothing converts it (家, 个, 架次/月 …). */
export function siUnit(written: string): SiUnit | undefined {
  if (!seen.has(written)) seen.set(written, convert(written));
  return seen.get(written);
}

function convert(written: string): SiUnit | undefined {
  const power = powerPattern.exec(written)?.[0] ?? '';
  const rest = written.slice(power.length);
  const factor = powers[power] ?? 1;
  if (rest === '') return power === '' ? undefined : { factor, unit: '1' };
  const whole = bases.find(([pattern]) => pattern.test(rest));
  if (whole && !(rest.includes('/') && whole[2] === 'CNY')) return { factor: factor * whole[1], unit: whole[2] };
  const [top = '', under] = rest.split('/');
  if (under !== undefined) return ofRatio(top, under, factor);
  const small = /^(千|百)(.+)$/.exec(rest);
  if (small) {
    const inner = convert(small[2] ?? '');
    return inner && { factor: inner.factor * factor * (powers[small[1] ?? ''] ?? 1), unit: inner.unit };
  }
  return /^\p{Script=Han}+$/u.test(rest) ? { factor, unit: '1' } : undefined;
}

function ofRatio(top: string, under: string, factor: number): SiUnit | undefined {
  const above = top === '分' ? { factor: 0.01, unit: 'CNY' } : convert(top);
  if (!above) return undefined;
  if (under === '千瓦时') return { factor: (factor * above.factor) / 3.6e6, unit: `${above.unit}/J` };
  const words = under.split('·').map((word) => per[word] ?? word);
  return { factor: factor * above.factor, unit: `${above.unit}/${words.join('·')}` };
}
