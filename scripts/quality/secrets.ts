import { extname } from 'node:path';

/** What a key or password looks like in a file, by what it is. */
const shapes: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*\n[A-Za-z0-9+/=]{16}/,
  'a key of a cloud': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b|\bLTAI[0-9A-Za-z]{16,24}\b/,
  'a token of a code host': /\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bgithub_pat_\w{40,}\b|\bglpat-[\w-]{20,}\b/,
  'a token of a registry': /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*\S+/,
  'a token of a chat or a model': /\bxox[abprs]-[\w-]{10,}\b|\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,}\b/,
  'a signed token': /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\b/,
  'a password in an address': /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@'"`<>${}]+:(?!\/\/)[^\s/@'"`<>${}]{3,}@[^\s'"`]+/,
};

/** Addresses that everyone knows: of examples and of tests' own servers on this machine. */
const harmless =
  /@(?:localhost|127\.0\.0\.1|\[::1\]|db|postgres|host|example\.(?:com|org|cn)|[\w.-]+\.example)(?=[:/?]|$)/;

const binary = new Set([
  '.png',
  '.woff2',
  '.wasm',
  '.xlsx',
  '.docx',
  '.pdf',
  '.zip',
  '.gz',
  '.parquet',
  '.arrow',
  '.ico',
]);

/** Lines of a file that look like a key or password, with what they look like. */
export function secretsIn(file: string, text: string): string[] {
  if (binary.has(extname(file))) return [];
  return Object.entries(shapes).flatMap(([what, shape]) => {
    const found = [...text.matchAll(new RegExp(shape, 'g'))].filter(([match]) => !harmless.test(match));
    return found.map(({ index }) => `${file}:${text.slice(0, index).split('\n').length}: looks like ${what}`);
  });
}
