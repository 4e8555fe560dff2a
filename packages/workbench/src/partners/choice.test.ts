import { describe, expect, it } from 'vitest';
import type { DatasetView } from '../data/index.ts';
import { ALL, choiceOf, readWeights, writeCodes, writeWeights } from './choice.ts';

const units = (...codes: string[]) => codes.map((code) => ({ code }));
const dataset = {
  info: {
    regions: units('420000', '430000', '360000'),
    industries: units('16', '17'),
    measures: units('gross_output', 'compensation'),
  },
} as unknown as DatasetView;

describe('the choice in the address', () => {
  it('takes a pair picked elsewhere on both sides, one region as the receiver', () => {
    const pair = choiceOf({ region: '420000', with: '430000' }, dataset);
    expect(pair.senders).toEqual(['420000', '430000']);
    expect(pair.receivers).toEqual(['420000', '430000']);
    const one = choiceOf({ region: '420000' }, dataset);
    expect(one.senders).toEqual([]);
    expect(one.receivers).toEqual(['420000']);
  });

  it('lets the page’s own lists win, and knows all of them from none said', () => {
    const choice = choiceOf({ region: '420000', senders: '360000,999999', receivers: ALL }, dataset);
    expect(choice.senders).toEqual(['360000']);
    expect(choice.receivers).toEqual([]);
    expect(writeCodes([])).toBe(ALL);
    expect(writeCodes(['360000', '420000'])).toBe('360000,420000');
  });

  it('lets pay stand for labour where there are no jobs, and falls back from what is not there', () => {
    expect(choiceOf({}, dataset).labour).toBe('compensation');
    expect(choiceOf({ labour: 'jobs' }, dataset).labour).toBe('compensation');
    expect(choiceOf({ labour: 'gross_output' }, dataset).labour).toBe('gross_output');
    expect(choiceOf({ form: 'merger', share: '7', tab: 'x' }, dataset)).toMatchObject({
      form: undefined,
      share: 0.1,
      view: 'proposals',
    });
  });

  it('keeps weights that were moved, and drops what is none', () => {
    const weights = readWeights('transfer.gradient=0.3,transfer.room=0,charm,transfer.x=9');
    expect([...weights]).toEqual([
      ['transfer.gradient', 0.3],
      ['transfer.room', 0],
    ]);
    expect(writeWeights(weights)).toBe('transfer.gradient=0.3,transfer.room=0');
    expect(writeWeights(new Map())).toBeUndefined();
  });
});
