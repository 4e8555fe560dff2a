import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from '../operations/fields.ts';
import { datasetReference, upload } from '../operations/upload.ts';
import { coerceField, kebab } from './coerce.ts';

const input = z.object({
  dataset: datasetReference(),
  threshold: z.number().positive().default(1).meta({ zh: '阈值', en: 'Threshold' }),
  year: z.int().optional().meta({ zh: '年份', en: 'Year' }),
  absent: z.enum(['zero', 'missing']).optional().meta({ zh: '缺项', en: 'Absent' }),
  years: z.array(z.int()).optional().meta({ zh: '年份', en: 'Years' }),
  levels: z
    .array(z.enum(['a', 'b']))
    .default(['a'])
    .meta({ zh: '层级', en: 'Levels' }),
  robust: z.boolean().default(false).meta({ zh: '稳健', en: 'Robust' }),
  changes: z
    .array(z.object({ region: z.string() }))
    .optional()
    .meta({ zh: '改动', en: 'Changes' }),
  file: upload({ zh: '文件', en: 'File' }).optional(),
});
const fields = fieldsOf(input);
const field = (name: string) => fields.find((candidate) => candidate.name === name)!;

describe('input fields', () => {
  it('knows what each takes', () => {
    expect(fields.map(({ name, kind, required }) => [name, kind, required])).toEqual([
      ['dataset', 'text', true],
      ['threshold', 'number', false],
      ['year', 'integer', false],
      ['absent', 'choice', false],
      ['years', 'list', false],
      ['levels', 'list', false],
      ['robust', 'boolean', false],
      ['changes', 'json', false],
      ['file', 'upload', false],
    ]);
  });

  it('keeps roles, choices, defaults and both languages', () => {
    expect(field('dataset').role).toBe('dataset');
    expect(field('file').role).toBe('upload');
    expect(field('levels').choices).toEqual(['a', 'b']);
    expect(field('threshold').default).toBe(1);
    expect(field('threshold').describe).toEqual({ zh: '阈值', en: 'Threshold' });
  });
});

describe('text to value', () => {
  it.each([
    ['threshold', ['1e-3'], 0.001],
    ['year', ['2007'], 2007],
    ['absent', ['zero'], 'zero'],
    ['years', ['2007,2012', '2017'], [2007, 2012, 2017]],
    ['levels', ['["a","b"]'], ['a', 'b']],
    ['robust', ['true'], true],
    ['robust', ['0'], false],
    ['changes', ['[{"region":"420000"}]'], [{ region: '420000' }]],
  ])('%s %j is %j', (name, texts, value) => {
    expect(coerceField(field(name), texts)).toEqual(value);
  });

  it('passes on what does not fit, for the schema to refuse', () => {
    expect(coerceField(field('year'), ['last'])).toBe('last');
    expect(coerceField(field('threshold'), [''])).toBe('');
  });

  it('refuses JSON that is none', () => {
    expect(() => coerceField(field('changes'), ['{'])).toThrow(expect.objectContaining({ code: 'invalid-json' }));
  });
});

it('writes names as flags', () => {
  expect(kebab('regionScheme')).toBe('region-scheme');
  expect(kebab('region_level')).toBe('region-level');
});
