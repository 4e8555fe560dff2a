import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originalSpan, originalSpans } from '../text/index.ts';
import { PassageText, wellFormed } from './normalise.ts';
import { bare } from './testing/invariants.ts';

function passageOf(original: string) {
  const builder = new PassageText();
  builder.add(original, 0, original.length);
  return builder.finish();
}

const back = (original: string, start: number, end: number) => {
  const span = originalSpan(passageOf(original), { start, end });
  return original.slice(span.start, span.end);
};

/** Texts as documents have them: Chinese, full-width forms, compatibility characters, accents, Hangul, invisible marks. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '湖北',
    '２０２７年',
    '７．５％',
    '㎡',
    '①',
    'ﬁ',
    'e\u0301',
    'ｶﾞ',
    '\u1112\u1161\u11ab',
    '𝟗',
    '\u{2F800}',
    '　',
    '\u00ad',
    '\u200b',
    ' \n\t',
    '½',
    '㍿',
    'Å',
  ),
);
const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => wellFormed(pieces.join('')));

describe('the text of a passage', () => {
  it('folds widths and compatibility forms, and keeps where each came from', () => {
    const original = '　２０２７年  达７．５％、１２㎡。';
    const { text } = passageOf(original);
    expect(text).toBe('2027年 达7.5%、12m2。');
    expect(back(original, 0, 4)).toBe('２０２７');
    expect(back(original, text.indexOf('7.5'), text.indexOf('%') + 1)).toBe('７．５％');
    expect(back(original, text.indexOf('m2'), text.indexOf('m2') + 2)).toBe('㎡');
    expect(back(original, text.indexOf('2。'), text.indexOf('2。') + 1)).toBe('㎡');
  });

  it('goes back from one character to all it was composed of', () => {
    expect(passageOf('cafe\u0301 x').text).toBe('café x');
    expect(back('cafe\u0301 x', 3, 4)).toBe('e\u0301');
    expect(back('a𝟗b', 1, 2)).toBe('𝟗');
  });

  it('is one run where nothing moved', () => {
    expect(passageOf('到２０２７年,工业规模达到７万亿元').runs).toEqual([{ at: 0, from: 0 }]);
  });

  it('leaves out what nobody sees', () => {
    expect(passageOf('协\u200b作\u202e\ufeff').text).toBe('协作');
    expect(passageOf('协\u000e\u1a55作').text).toBe('协\u1a55作');
  });

  it('is the NFKC of the original with blanks drawn together, and any stretch goes back to what it was made from', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (original, a, b) => {
        const passage = passageOf(original);
        expect(bare(passage.text)).toBe(
          bare(
            original.replaceAll(
              /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u202a-\u202e\u2065-\u2069\ufff9-\ufffc]/g,
              '',
            ),
          ),
        );
        const start = passage.text.length === 0 ? 0 : a % passage.text.length;
        const end = start + (passage.text.length === 0 ? 0 : b % (passage.text.length - start + 1));
        const found = originalSpans(passage, { start, end })
          .map((span) => original.slice(span.start, span.end))
          .join('');
        expect(bare(found)).toContain(bare(passage.text.slice(start, end)));
        // Where the stretch cuts no character of the original, nothing more than the stretch comes back.
        const cuts = (at: number) =>
          at > 0 &&
          at < passage.text.length &&
          originalSpan(passage, { start: at - 1, end: at }).end >
            originalSpan(passage, { start: at, end: at + 1 }).start;
        if (!cuts(start) && !cuts(end)) expect(bare(found)).toBe(bare(passage.text.slice(start, end)));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a well-formed text', () => {
  it('has no null characters and no halves of pairs', () => {
    expect(wellFormed('a\0b\ud800')).toBe('a\uFFFDb\uFFFD');
  });
});
