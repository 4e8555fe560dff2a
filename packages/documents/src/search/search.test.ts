import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, highlight, nearestWords, parseQuery, passageTerms, readFilter, snippet, soundOf } from './index.ts';
import { stemEnglish } from './stem.ts';

const wordsOf = (text: string) => [...passageTerms(text).words.keys()];
const marked = (text: string, query: string) =>
  highlight(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('folding', () => {
  it('makes traditional, full-width and accented forms plain', () => {
    expect(foldText('廣東與臺灣　ＡＩ，Résumé')).toBe('广东与台湾 ai,resume');
  });

  it('leaves mainland characters that also stand for others elsewhere', () => {
    expect(foldText('著名的乾隆')).toBe('著名的乾隆');
  });

  it('keeps the length of every text, so that places stay', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(text).length === text.length));
  });
});

describe('terms of a passage', () => {
  it('keep names of regions, industries and policy whole', () => {
    expect(wordsOf('湖北省推動長三角新能源汽车产业协作')).toEqual([
      '湖北省',
      '推动',
      '长三角',
      '新能源汽车',
      '产业协作',
    ]);
  });

  it('join English forms, and numbers with and without separators', () => {
    expect(wordsOf('Industries are planning 1,234 projects in 5G')).toEqual([
      'industry',
      'plan',
      '1234',
      'project',
      '5g',
    ]);
    expect(stemEnglish('manufacturing')).toBe(stemEnglish('manufacture'));
    expect(stemEnglish('analysis')).toBe('analysis');
  });

  it('hold every pair of neighbouring characters of every stretch of the text', () => {
    const character = fc.constantFrom(...'湖北省产业协作AI 5，。𠮷');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 30 }), fc.nat(29), fc.nat(6), (characters, from, length) => {
        const text = characters.join('');
        const part = characters.slice(from, from + length).filter((one) => /\p{Script=Han}/u.test(one));
        const stands = part.length >= 2 && text.includes(part.join(''));
        const found = passageTerms(text).grams;
        if (stands) for (let k = 0; k + 1 < part.length; k++) expect(found).toContain(part[k]! + part[k + 1]!);
      }),
    );
  });

  it('leave out what no store could keep', () => {
    expect([...passageTerms(`\ud800${'a'.repeat(100)}`).grams]).toEqual([]);
  });
});

describe('a query', () => {
  const written = (text: string) => parseQuery(text).units.map((unit) => unit.written);

  it('is cut into words, without the ones that say nothing', () => {
    expect(written('湖北与湖南的产业协作')).toEqual(['湖北', '湖南', '产业协作']);
    expect(written('the state of NEV')).toEqual(['state', 'nev']);
    expect(written('的')).toEqual(['的']);
  });

  it('knows full and short names, in both languages', () => {
    const also = (text: string) => parseQuery(text).units[0]!.alternatives.map(({ folded }) => folded);
    expect(also('发改委')).toContain('国家发展和改革委员会');
    expect(also('NEV')).toEqual(expect.arrayContaining(['新能源汽车', 'new energy vehicle']));
    expect(also('new energy vehicles')).toContain('新能源汽车');
    expect(also('長三角')).toContain('长江三角洲');
  });

  it('takes phrases, exclusions and filters apart', () => {
    const query = parseQuery('“产业协作” 园区 -光伏 region:湖北 年份：2024-2025 kind:规划 issuer:"省 政府"');
    expect(query).toMatchObject({
      phrases: ['产业协作'],
      excluded: ['光伏'],
      filters: { region: '420000', years: [2024, 2025], kind: 'plan', issuer: '省 政府' },
    });
    expect(query.units.map((unit) => unit.written)).toEqual(['园区']);
    expect(readFilter('industry', '汽车制造业')).toEqual({ industry: '36' });
  });

  it('searches for what is no filter, rather than drop it', () => {
    expect(parseQuery('year:soon').filters).toEqual({});
    expect(written('year:soon')).toEqual(['year', 'soon']);
  });

  it('is understood whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => parseQuery(text).units.length <= 12));
  });
});

describe('showing where a query stands', () => {
  it('marks words, synonyms, phrases and English forms, once where they overlap', () => {
    expect(marked('新能源汽车产业，NEV industries', '新能源汽车 "汽车产业" industry')).toEqual([
      '新能源汽车产业',
      'NEV',
      'industries',
    ]);
  });

  it('marks traditional text for a simplified query', () => {
    expect(marked('長三角地區', '长三角')).toEqual(['長三角']);
  });

  it('cuts the piece that holds most of the query', () => {
    const text = `${'其他内容很多，'.repeat(30)}湖北与湖南开展产业协作。${'后面还有，'.repeat(30)}`;
    const { text: piece, spans } = snippet(text, parseQuery('湖北 产业协作'), 60);
    expect(piece.length).toBeLessThanOrEqual(62);
    expect(spans.map(({ start, end }) => piece.slice(start, end))).toEqual(['湖北', '产业协作']);
  });

  it('keeps spans inside the piece for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'湖北产业 a.，'), maxLength: 400 }), (text) => {
        const { text: piece, spans } = snippet(text, parseQuery('湖北 产业'), 50);
        for (const { start, end } of spans) expect(piece.slice(start, end)).toMatch(/^[湖北产业]+$/);
      }),
    );
  });
});

describe('words meant', () => {
  const vocabulary = ['协作', '产业', '规划', 'industry', 'cooperation', '2025'].map((word, k) => ({
    word,
    passages: 9 - k,
    sound: soundOf(word)?.full ?? null,
  }));

  it('sound the same, or are a letter away', () => {
    expect(nearestWords('写作', vocabulary)).toEqual(['协作']);
    expect(nearestWords('industri', vocabulary)).toEqual(['industry']);
    expect(nearestWords('coperatoin', vocabulary)).toEqual(['cooperation']);
    expect(nearestWords('2024', vocabulary)).toEqual([]);
  });

  it('have a sound in full and in initials', () => {
    expect(soundOf('发改委')).toEqual({ full: 'fagaiwei', initials: 'fgw' });
    expect(soundOf('AI')).toBeUndefined();
  });
});
