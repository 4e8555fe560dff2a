import { readDocument } from '@yanzhen/documents/readers';
import { agreementTemplates } from '@yanzhen/evidence/agreements';
import { describe, expect, it } from 'vitest';
import type { OperationContext } from '../context.ts';
import { runOperation } from '../run.ts';
import { appraise } from './appraise.ts';
import { bands } from './bands.ts';
import { claims } from './claims.ts';
import { compare } from './compare.ts';
import { core } from './core.ts';
import { draft } from './draft.ts';
import { facility } from './facility.ts';
import { futures } from './futures.ts';
import { simulate } from './simulate.ts';
import { solve } from './solve.ts';
import { split } from './split.ts';
import { stable } from './stable.ts';
import { statistics } from './statistics.ts';
import { template } from './templates.ts';
import { zone } from './zone.ts';

// Nothing in this room asks its context for anything.
const context = {} as OperationContext;
const contractOf = (id: string) => agreementTemplates.find((each) => each.id === id)!.contract;
const contract = contractOf('zibo-capital-linked-2022');
const symmetric = (pair: number | [number, number], all: number) => ({
  players: ['a', 'b', 'c'],
  worth: { a: 0, b: 0, c: 0, 'a+b': pair, 'a+c': pair, 'b+c': pair, 'a+b+c': all },
});

describe('splits', () => {
  it('have the columns of the contract, and say plainly when no split holds', async () => {
    const { columns, evidence } = await runOperation(split, { game: symmetric(10, 12) }, context);
    expect(Object.keys(split.output.columns)).toEqual([
      ...['player', 'shapley', 'nucleolus', 'gately', 'tau', 'proportional', 'core_empty', 'least_core_epsilon'],
    ]);
    expect([...(columns.shapley as Float64Array)].map((value) => Number(value.toFixed(9)))).toEqual([4, 4, 4]);
    expect(columns.core_empty).toEqual([true, true, true]);
    expect((columns.least_core_epsilon as Float64Array)[0]).toBeCloseTo(2, 9);
    expect((columns.proportional as Float64Array)[0]).toBeNaN();
    expect(evidence.notes.find(({ code }) => code === 'no-split-holds')?.text.en).toContain('A subsidy of 3');
  });

  it('leave open what intervals leave open', async () => {
    const { columns, evidence } = await runOperation(split, { game: symmetric([6, 9], 12) }, context);
    expect(columns.core_empty).toEqual([null, null, null]);
    expect(evidence.notes.map(({ code }) => code)).toContain('core-undetermined');
    const { columns: checked } = await runOperation(
      stable,
      { game: symmetric([6, 9], 12), shares: { a: 4, b: 4, c: 4 } },
      context,
    );
    expect(checked.stable).toEqual([null, null, null]);
  });

  it('of a cost game are costs, also with intervals', async () => {
    const cost = { players: ['a', 'b'], kind: 'cost', worth: { a: 10, b: 6, 'a+b': [11, 12] } };
    const { columns } = await runOperation(split, { game: cost }, context);
    expect([...(columns.shapley as Float64Array)]).toEqual([7.75, 3.75]);
    expect([...(columns.nucleolus as Float64Array)].map((value) => Number(value.toFixed(9)))).toEqual([7.75, 3.75]);
    expect(columns.core_empty).toEqual([false, false]);
  });

  it('stand side by side with who has most against each', async () => {
    const gately = {
      players: ['r1', 'r2', 'r3'],
      worth: { r1: 0, r2: 0, r3: 0, 'r1+r2': 1170, 'r1+r3': 770, 'r2+r3': 210, 'r1+r2+r3': 1530 },
    };
    const shares = { r1: 1400, r2: 100, r3: 30 };
    const { columns } = await runOperation(compare, { game: gately, shares }, context);
    const { rule, share, worst_coalition, worst_excess, holds } = columns as unknown as Record<string, number[]>;
    const at = (name: string) => (rule as unknown as string[]).indexOf(name);
    const sharesOf = (name: string) =>
      [...share!.slice(at(name), at(name) + 3)].map((value) => Number(value.toFixed(9)));
    expect(sharesOf('nucleolus')).toEqual([955, 395, 180]);
    expect(worst_excess![at('nucleolus')]).toBeCloseTo(-180, 9);
    expect([worst_coalition![at('own')], worst_excess![at('own')], holds![at('own')]]).toEqual(['r2+r3', 80, false]);
    expect(share![at('proportional')]).toBeNaN();
    expect(sharesOf('nash')).toEqual([510, 510, 510]);
    const { columns: corners } = await runOperation(core, { game: gately }, context);
    expect(corners.player).toHaveLength(5 * 3);
  });

  it('of costs, and of bounds, lie inside what holds', async () => {
    const cost = (pair: number | [number, number]) => ({
      ...{ players: ['a', 'b', 'c'], kind: 'cost' },
      worth: { a: 300, b: 270, c: 280, 'a+b': pair, 'a+c': pair, 'b+c': pair, 'a+b+c': 550 },
    });
    const { columns } = await runOperation(compare, { game: cost(410) }, context);
    expect(columns.holds).not.toContain(false);
    const { columns: sure } = await runOperation(core, { game: cost(410) }, context);
    const total = (sure.share as Float64Array).slice(0, 3).reduce((sum, share) => sum + share, 0);
    expect(total).toBeCloseTo(550, 9);
    const { columns: open } = await runOperation(core, { game: cost([400, 420]) }, context);
    expect(new Set(open.bound as string[])).toEqual(new Set(['certain', 'possible']));
    const most = (bound: string) =>
      Math.max(...[...(open.share as Float64Array)].filter((_, row) => (open.bound as string[])[row] === bound));
    expect(most('possible')).toBeGreaterThan(most('certain'));
  });

  it('name missing coalitions', async () => {
    const game = { players: ['a', 'b'], worth: { a: 0, 'a+b': 3 } };
    await expect(runOperation(split, { game }, context)).rejects.toMatchObject({ code: 'missing-coalitions' });
    const shares = { a: 1, b: 1, c: 1 };
    await expect(runOperation(stable, { game: symmetric(3, 12), shares }, context)).rejects.toMatchObject({
      code: 'split-does-not-add-up',
    });
  });
});

describe('many claimants and users', () => {
  it('are served: samples with their errors beyond twenty, closed forms for any number', async () => {
    const given = Object.fromEntries(Array.from({ length: 30 }, (_, k) => [`c${k}`, 10 + k]));
    const { columns, evidence } = await runOperation(claims, { estate: 300, claims: given }, context);
    const sum = (values: unknown) => [...(values as Float64Array)].reduce((all, value) => all + value, 0);
    expect(sum(columns.random_arrival)).toBeCloseTo(300, 6);
    expect(Math.min(...(columns.random_arrival_error as Float64Array))).toBeGreaterThan(0);
    expect([evidence.estimate, evidence.notes.map(({ code }) => code)]).toEqual([true, ['sampled']]);
    const taxi = await runOperation(facility, { costs: { a: 6, b: 12, c: 42 } }, context);
    expect([...(taxi.columns.share as Float64Array)]).toEqual([2, 5, 35]);
    await expect(runOperation(facility, { costs: { a: 6 }, counts: { b: 1 } }, context)).rejects.toMatchObject({
      code: 'users-do-not-fit',
    });
  });

  it('with more than twenty players a game says what else to do', async () => {
    const players = Array.from({ length: 21 }, (_, k) => `p${k}`);
    await expect(runOperation(split, { game: { players, worth: {} } }, context)).rejects.toMatchObject({
      code: 'too-many-players',
      advice: { en: expect.stringContaining('agreements facility') },
    });
  });
});

describe('contracts', () => {
  it('add up year by year', async () => {
    const { columns, length } = await runOperation(simulate, { contract }, context);
    const { net, inflow, outflow, cumulative, party } = columns as unknown as Record<string, number[]>;
    expect(length).toBe(50);
    let sum = 0;
    for (let row = 0; row < length; row++) {
      expect(net![row]).toBeCloseTo(inflow![row]! - outflow![row]!, 9);
      if ((party as unknown as string[])[row] !== 'sender') continue;
      sum += net![row]!;
      expect(cumulative![row]).toBeCloseTo(sum, 9);
    }
  });

  it('are appraised, solved and tried in futures', async () => {
    const appraised = await runOperation(appraise, { contract }, context);
    const total = (values: unknown) => [...(values as Float64Array)].reduce((sum, value) => sum + value, 0);
    expect(total(appraised.columns.negotiated)).toBeCloseTo(total(appraised.columns.fair), 6);
    const solved = await runOperation(solve, { contract: contractOf('gaozhu'), futures: 200 }, context);
    const { goal, ratio, party_irr, against_irr, party_npv, against_npv } = solved.columns as unknown as Record<
      string,
      number[]
    >;
    const at = (name: string) => (goal as unknown as string[]).indexOf(name);
    expect(party_irr![at('same-return')]).toBeCloseTo(against_irr![at('same-return')]!, 9);
    expect(party_npv![at('same-gain')]).toBeCloseTo(against_npv![at('same-gain')]!, 3);
    const both = await runOperation(zone, { contract: contractOf('gaozhu') }, context);
    expect([(both.columns.low as number[])[0], (both.columns.high as number[])[0]]).toEqual([
      ratio![at('zone-low')],
      ratio![at('zone-high')],
    ]);
    expect(ratio![at('robust-low')]).toBeGreaterThan(ratio![at('zone-low')]!);
    expect(ratio![at('robust-high')]).toBeLessThan(ratio![at('zone-high')]!);
    const spread = await runOperation(bands, { contract, futures: 300 }, context);
    const plan = await runOperation(simulate, { contract }, context);
    expect(spread.columns.party).toEqual(plan.columns.party);
    const last = spread.length - 1;
    const planned = (plan.columns.cumulative as Float64Array)[last]!;
    expect((spread.columns.p5 as Float64Array)[last]!).toBeLessThan(planned);
    expect((spread.columns.p95 as Float64Array)[last]!).toBeGreaterThan(planned);
    const input = { contract, futures: 100 };
    expect(await runOperation(futures, input, context)).toEqual(await runOperation(futures, input, context));
  });

  it('say why there is no ratio', async () => {
    const poor = { ...contract, parties: contract.parties.map((party) => ({ ...party, outside: 1e6 })) };
    const { columns, evidence } = await runOperation(solve, { contract: poor, futures: 20 }, context);
    expect((columns.ratio as Float64Array)[2]).toBeNaN();
    expect(evidence.notes.map(({ text }) => text.en)).toContain('At no ratio have both their outside options.');
    const without = { ...contract, lever: undefined };
    await expect(runOperation(solve, { contract: without }, context)).rejects.toMatchObject({ code: 'no-lever' });
  });

  it('count statistics twice only for appraisal, and say so', async () => {
    const { columns, evidence } = await runOperation(statistics, { contract: contractOf('kunming-2024') }, context);
    const rows = (columns.indicator as string[]).map((indicator, k) => ({
      ...{ indicator, party: (columns.party as string[])[k], twice: (columns.counted_twice as boolean[])[k] },
      ...{ statistical: (columns.statistical as Float64Array)[k]!, appraisal: (columns.appraisal as Float64Array)[k]! },
    }));
    for (const row of rows) {
      expect(row.twice).toBe(row.indicator === 'output' || row.indicator === 'investment');
      if (row.party === 'sender') expect(row.statistical).toBe(0);
    }
    expect(rows.some(({ party, twice, appraisal }) => party === 'sender' && twice && appraisal > 0)).toBe(true);
    expect(evidence.notes.filter(({ code }) => code === 'counted-twice')).toHaveLength(2);
  });
});

describe('drafts', () => {
  it('number clauses, and a split between governments is no finding', async () => {
    for (const { id } of agreementTemplates) {
      for (const language of ['zh', 'en']) {
        const { contract: own } = await runOperation(template, { id }, context);
        const { blocks, findings } = await runOperation(draft, { contract: own, as: [], language }, context);
        expect({ id, findings }).toEqual({ id, findings: [] });
        const clauses = blocks.flatMap((block) =>
          'text' in block && /^(第\d+条|Clause \d+\.)/.test(block.text) ? [block.text] : [],
        );
        expect(clauses.map((text) => Number(/\d+/.exec(text)![0]))).toEqual(clauses.map((_, k) => k + 1));
      }
    }
  });

  it('find a refund to a firm', async () => {
    const clauses = [
      { zh: '按企业地方财政贡献的50%返还给入驻企业。', en: 'Half of the tax is refunded to firms that settle.' },
    ];
    const { findings } = await runOperation(draft, { contract: { ...contract, clauses }, as: [] }, context);
    expect(findings.map(({ rule }) => rule)).toContain('rewards');
    expect(findings[0]!.clause).toContain('返还给入驻企业');
    expect(findings[0]).toMatchObject({ at: 'clauses.0' });
  });

  it('say where each figure stands in the contract', async () => {
    for (const { contract: own } of agreementTemplates) {
      const { reading, blocks } = await runOperation(draft, { contract: own, as: [] }, context);
      expect(JSON.stringify(blocks)).not.toMatch(/[\uE000-\uE002]/);
      const runs = reading.flatMap((block) => ('runs' in block ? block.runs : []));
      const figures = runs.flatMap(({ figure }) => (figure === undefined || figure.startsWith('=') ? [] : [figure]));
      expect(figures.length).toBeGreaterThan(4);
      for (const figure of figures) {
        const found = figure.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], own);
        // What a term leaves unsaid (all of it, the whole term) has a place and no figure there.
        if (!/\.(part|period\.(from|to))$/.test(figure))
          expect({ figure, type: typeof found }).toEqual({ figure, type: 'number' });
      }
    }
  });

  it('are Word files with the same words', async () => {
    for (const form of ['term-sheet', 'agreement']) {
      const { files, blocks } = await runOperation(draft, { contract, form }, context);
      const { passages } = await readDocument(Buffer.from(files[0]!.base64!, 'base64'), { fileName: `${form}.docx` });
      const text = passages.map((passage) => passage.text).join('\n');
      const told = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
      expect(told.filter((each) => !text.includes(each.normalize('NFKC')))).toEqual([]);
    }
  });
});
