import { expect, it } from 'vitest';
import { bytesOf } from './made-file.ts';

it('gives back the bytes that were made', () => {
  const bytes = Uint8Array.of(0x50, 0x4b, 0, 255);
  expect(bytesOf({ base64: Buffer.from(bytes).toString('base64') })).toEqual(bytes);
  expect(new TextDecoder().decode(bytesOf({ text: '月报' }))).toBe('月报');
});
