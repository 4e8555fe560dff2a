import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from '../../operations/fields.ts';
import { coerceField } from '../coerce.ts';
import { inputQuery, operationPath, splitFiles } from './request.ts';

const fields = fieldsOf(
  z.object({
    names: z.array(z.string()).optional(),
    years: z.array(z.int()).optional(),
    threshold: z.number().optional(),
    robust: z.boolean().optional(),
    changes: z.array(z.object({ region: z.string(), value: z.number() })).optional(),
  }),
);

const optional = { requiredKeys: [] as [] };
const inputs = fc.record(
  {
    names: fc.array(
      fc.string({ unit: 'binary' }).filter((name) => name.isWellFormed()),
      { minLength: 1 },
    ),
    years: fc.array(fc.integer()),
    threshold: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    robust: fc.boolean(),
    changes: fc.array(fc.record({ region: fc.string(), value: fc.integer() })),
  },
  optional,
);

it('an input survives its way through a query', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const query = new URLSearchParams(inputQuery(input).toString());
      const read = [...new Set(query.keys())].map((name) => {
        const field = fields.find((candidate) => candidate.name === name)!;
        return [name, coerceField(field, query.getAll(name))];
      });
      expect(Object.fromEntries(read)).toEqual(input);
    }),
  );
});

it('knows the address of an operation', () => {
  expect(operationPath('advantage.shift-share')).toBe('/api/v1/advantage/shift-share');
});

it('sends files beside the fields, and nothing for what is undefined', () => {
  const file = new Blob(['year,loc,prod,val\n']);
  expect(splitFiles({ file, id: 'mine', sheet: undefined })).toEqual({
    fields: { id: 'mine' },
    files: [['file', file]],
  });
});
