import { demoTable } from '@yanzhen/evidence/demo';
import { inputOutput2007 } from '@yanzhen/evidence/schemes';
import { describe, expect, it } from 'vitest';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import { layoutCase } from './case.ts';
import { sectorsHolding } from './case-sectors.ts';

const table = { sectorScheme: 'io42-2007', sectors: inputOutput2007().units };

describe('industries of a proposal as sectors of a table', () => {
  it('become the sector that holds them, whatever their level, each sector once, with what it is wider by', () => {
    const { sectors, notes } = sectorsHolding(['3611', '367', '38'], 'gbt4754-2017', table);
    expect(sectors).toEqual(['17', '18']);
    expect(notes.map(({ code }) => code)).toEqual(['sector-of-table', 'sector-of-table', 'sector-of-table']);
    expect(notes[0]!.text.zh).toMatch(/^行业 3611 汽柴油车整车制造 归入表的部门 17 /);
  });

  it('are the table’s own codes where no other classification is named', () => {
    for (const scheme of [undefined, 'io42-2007', 'none'])
      expect(sectorsHolding(['36', '17'], scheme, table)).toEqual({ sectors: ['36', '17'], notes: [] });
    expect(sectorsHolding(['36'], 'gbt4754-2017', { ...table, sectorScheme: 'none' }).sectors).toEqual(['36']);
  });

  it('find a coarser level of the same classification, and say so only where it is another', () => {
    const divisions = {
      sectorScheme: 'gbt4754-2017',
      sectors: [{ code: '36', level: 2, name: { zh: '汽车制造业', en: 'Motor vehicles' } }],
    };
    const { sectors, notes } = sectorsHolding(['361', '36'], 'gbt4754-2017', divisions);
    expect(sectors).toEqual(['36']);
    expect(notes.length).toBe(1);
  });

  it('cannot be one sector where the table divides them', () => {
    expect(() => sectorsHolding(['43'], 'gbt4754-2017', table)).toThrow(
      expect.objectContaining({ code: 'sector-divided', place: { field: 'sectors' } }),
    );
  });

  it('make a layout of the sectors of the table', async () => {
    const document = await demoTable();
    const context = {
      ...{ signal: new AbortController().signal, progress: () => {} },
      tables: { load: async () => document },
    } as unknown as OperationContext;
    const common = { table: 'demo', regions: ['420000', '430000'] };
    const asked = { ...common, sectors: ['361', '38'], sectorScheme: 'gbt4754-2017' };
    const { files, evidence } = await runOperation(layoutCase, asked, context);
    const made = JSON.parse(files[0]!.text) as { industries: unknown; sites: unknown; assumptions: { zh: string }[] };
    const plain = await runOperation(layoutCase, { ...common, sectors: ['17', '18'] }, context);
    const same = JSON.parse(plain.files[0]!.text) as { industries: unknown; sites: unknown };
    expect([made.industries, made.sites]).toEqual([same.industries, same.sites]);
    expect(made.assumptions[0]!.zh).toContain('归入表的部门');
    expect(evidence.notes.filter(({ code }) => code === 'sector-of-table').length).toBe(2);
  });
});
