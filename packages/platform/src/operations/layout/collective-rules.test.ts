import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationContext } from '../context.ts';
import type { Evidence } from '../evidence.ts';
import { runOperation } from '../run.ts';
import { coalitions } from './coalitions.ts';
import { compare } from './compare.ts';
import { generate } from './generate.ts';
import { rounds } from './rounds.ts';
import { solve } from './solve.ts';

let folder: string;
let plain: string;
const context = { signal: new AbortController().signal, progress: () => {} } as unknown as OperationContext;
const cap = { cap: 0.5, service: 0.3 };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanzhen-rules-'));
  const { files } = await runOperation(generate, { regions: 3, industries: 2, fixed: 0.15, tightness: 0.8 }, context);
  plain = files[0]!.text;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Problem {
  industries: (string | { code: string })[];
  sites: { region: string; industry: string }[];
  projects?: { region: string; industry: string }[];
}

/** The made problem with rules on every industry; `without` a place of capacity. */
async function ruled(name: string, rules: Record<string, number>, without?: readonly [string, string]) {
  const problem = JSON.parse(plain) as Problem;
  const isThere = (one: { region: string; industry: string }) =>
    one.region !== without?.[0] || one.industry !== without[1];
  problem.sites = problem.sites.filter(isThere);
  if (problem.projects) problem.projects = problem.projects.filter(isThere);
  problem.industries = problem.industries.map((one) => ({
    ...(typeof one === 'string' ? { code: one } : one),
    ...rules,
  }));
  const path = join(folder, name);
  const text = JSON.stringify(problem);
  await writeFile(path, text);
  return { name, path, bytes: text.length };
}

const codes = ({ notes }: Evidence) => notes.map(({ code }) => code);

describe('collective rules in what planning together is worth', () => {
  it('bind the joint plan of a comparison as they bind the plan of a solve, and the regions apart', async () => {
    const instance = await ruled('capped.json', cap);
    const solved = await runOperation(solve, { instance }, context);
    const { columns, evidence } = await runOperation(compare, { instance, gap: 1e-6 }, context);
    expect(columns.together_low[0]! / solved.columns.objective[0]!).toBeCloseTo(1, 6);
    expect(evidence.version).toBe(2);
    expect(codes(evidence)).toEqual(expect.arrayContaining(['collective-rules-allotted', 'orders-every']));
    const without = await runOperation(compare, { instance, collective: 'none', gap: 1e-6 }, context);
    expect(without.columns.together_low[0]!).toBeGreaterThan(columns.together_low[0]!);
    expect(codes(without.evidence)).toContain('collective-rules-left-out');
  }, 60_000);

  it('change nothing where a problem states none, and every order of few regions is tried', async () => {
    const instance = await ruled('plain.json', {});
    const [kept, without] = await Promise.all(
      (['plan', 'none'] as const).map((collective) => runOperation(compare, { instance, collective }, context)),
    );
    expect(kept!.columns).toEqual(without!.columns);
    expect(codes(kept!.evidence)).toEqual(['apart-ends', 'orders-every']);
    expect(kept!.evidence.notes[0]!.text.en).toMatch(/^Of 6 orders/);
    const [game, other] = await Promise.all(
      (['kept', 'none'] as const).map((collective) => runOperation(coalitions, { instance, collective }, context)),
    );
    expect(game!.files).toEqual(other!.files);
    expect(game!.evidence.notes).toEqual([]);
  }, 60_000);

  it('end move by move where the comparison says they may end', async () => {
    const instance = await ruled('again.json', cap);
    for (const collective of ['plan', 'today'] as const) {
      const { columns } = await runOperation(compare, { instance, collective, seconds: 60 }, context);
      const moves = await runOperation(rounds, { instance, collective }, context);
      const last = Math.max(...Array.from(moves.columns.step));
      const total = Array.from(moves.columns.gain).reduce(
        (sum, gain, at) => (moves.columns.step[at] === last ? sum + gain : sum),
        0,
      );
      expect(total).toBeGreaterThanOrEqual(columns.apart_low[0]! * (1 - 1e-6));
      expect(total).toBeLessThanOrEqual(columns.apart_high[0]! * (1 + 1e-6));
      expect(codes(moves.evidence)).toContain('collective-rules-allotted');
    }
  }, 60_000);

  it('are worth to all together what the joint plan earns, and who cannot keep them alone is named', async () => {
    const instance = await ruled('strict.json', { cap: 0.6, service: 0.1 }, ['R02', 'I01']);
    const solved = await runOperation(solve, { instance }, context);
    const { files, evidence } = await runOperation(coalitions, { instance }, context);
    const { players, worth } = JSON.parse(files[0]!.text) as {
      players: string[];
      worth: Record<string, number | number[]>;
    };
    const grand = [worth[players.join('+')]!].flat();
    expect(grand[0]! / solved.columns.objective[0]!).toBeCloseTo(1, 4);
    expect(Object.values(worth).flat().every(Number.isFinite)).toBe(true);
    expect(codes(evidence)).toEqual(['collective-rules-kept', 'coalitions-fall-short']);
    expect(evidence.notes[1]!.text.en).toContain('(R02');
  }, 60_000);

  it('clash in coalitions as in a solve where all together cannot keep them', async () => {
    const instance = await ruled('clash.json', { service: 1, cap: 0.01 });
    await expect(runOperation(coalitions, { instance }, context)).rejects.toMatchObject({ code: 'layout-infeasible' });
    await expect(runOperation(compare, { instance }, context)).rejects.toMatchObject({ code: 'layout-infeasible' });
  }, 60_000);
});
