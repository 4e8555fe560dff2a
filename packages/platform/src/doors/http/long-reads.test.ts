import { expect, it } from 'vitest';
import { z } from 'zod';
import { defineOperation } from '../../operations/operation.ts';
import { LongReads } from './long-reads.ts';
import type { HttpParts } from './parts.ts';

const text = { zh: '试', en: 'Test' };
const read = defineOperation({
  ...{ name: 'test.read', version: 1, summary: text, description: text, effect: 'read', long: true },
  input: z.object({}),
  output: z.object({}),
  run: async () => ({}),
});

it('begins so many at a time; what comes then is for a job', async () => {
  const ends: (() => void)[] = [];
  const pool = { run: () => new Promise((resolve) => ends.push(() => resolve({ done: true }))) };
  const parts = { workspace: 'local', pool } as unknown as HttpParts;
  const reads = new LongReads(1);
  const first = reads.start(parts, read, {});
  expect(await reads.start(parts, read, {})).toEqual({});
  ends[0]!();
  expect(await first).toEqual({ result: { done: true } });
  const third = reads.start(parts, read, {});
  ends[1]!();
  expect(await third).toEqual({ result: { done: true } });
});
