import { describe, expect, it } from 'vitest';
import { addressOf, membersOf } from './members.ts';

describe('group of industries in the address', () => {
  it('reads one or several, each once', () => {
    expect(membersOf('17', undefined)).toEqual(['17']);
    expect(membersOf('17', '18,,17')).toEqual(['17', '18']);
  });

  it('writes what it reads', () => {
    expect(addressOf(['17', '18', '19'])).toEqual({ industry: '17', group: '18,19' });
    expect(addressOf(['18'])).toEqual({ industry: '18', group: undefined });
    expect(addressOf([])).toEqual({ industry: undefined, group: undefined });
  });
});
