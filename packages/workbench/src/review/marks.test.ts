import { expect, it } from 'vitest';
import { marksOf } from './marks.ts';

it('cuts a line where evidence begins and ends, the gravest over the rest', () => {
  const findings = [
    { start: 1, end: 4, severity: 'medium' as const },
    { start: 2, end: 3, severity: 'high' as const },
  ];
  expect(marksOf('甲乙丙丁戊', findings).map(({ text, severity }) => `${text}:${severity}`)).toEqual([
    '甲:undefined',
    '乙:medium',
    '丙:high',
    '丁:medium',
    '戊:undefined',
  ]);
});

it('leaves a line without findings whole', () => {
  expect(marksOf('甲乙', [])).toEqual([{ start: 0, text: '甲乙', severity: undefined }]);
});
