import { expect, it } from 'vitest';
import { secretsIn } from './secrets.ts';

// Put together here, so that this file itself holds none.
const joined = (...parts: string[]) => parts.join('');

it.each([
  joined('-----BEGIN RSA PRIVATE', ' KEY-----\nMIIEpAIBAAKCAQEA7'),
  joined('key = "AKIA', 'ABCDEFGHIJKLMNOP"'),
  joined('ghp', '_abcdefghijklmnopqrstuvwxyz0123456789'),
  joined('//registry/:_auth', 'Token=abc'),
  joined('postgres://user:', 'geheim99@db.intern.gov.cn/yanzhen'),
])('finds %s', (text) => {
  expect(secretsIn('a.ts', `first line\n${text}\n`)).toEqual([expect.stringMatching(/^a\.ts:2: looks like/)]);
});

it.each([
  'DATABASE_URL=postgres://user:password@localhost:5432/yanzhen',
  'postgres://yanzhen:secret@db.example/yanzhen',
  ['const url = `postgres://$', '{user}:$', '{password}@host`'].join(''),
  'see https://example.org/a:b@c',
  'a private key is never kept here',
])('passes over %s', (text) => {
  expect(secretsIn('a.ts', text)).toEqual([]);
});

it('reads no pictures and archives', () => {
  expect(secretsIn('a.png', joined('AKIA', 'ABCDEFGHIJKLMNOP'))).toEqual([]);
});
