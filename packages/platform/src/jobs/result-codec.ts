import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/** A result as bytes: V8's own format, which keeps typed arrays, NaN and dates, and reads what older versions wrote. */
export function encodeResult(result: unknown): Uint8Array {
  return serialize(result);
}

export function decodeResult(bytes: Uint8Array): unknown {
  return deserialize(bytes);
}

/** The address of a result in the blob store. The prefix keeps it from ever meeting a dataset's hash. */
export function hashResult(bytes: Uint8Array): string {
  return createHash('sha256').update('yanzhen-result/1\n').update(bytes).digest('hex');
}
