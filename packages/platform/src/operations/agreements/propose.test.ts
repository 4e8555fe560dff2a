import { originOf } from '@yanzhen/evidence/agreements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainTexts } from '../../doors/formats/json.ts';
import { create } from '../cases/create.ts';
import { coalitions } from '../layout/coalitions.ts';
import { generate } from '../layout/generate.ts';
import { outcome } from '../layout/outcome.ts';
import { type PlanBench, planBench } from '../plans/testing.ts';
import { runOperation } from '../run.ts';
import { draft } from './draft.ts';
import { propose } from './propose.ts';
import { split } from './split.ts';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
}, 60_000);
afterAll(() => bench.close());

/** A layout of three regions, solved, with its game and the split by a rule. */
async function made(seed: number, chosen: string) {
  const { context } = bench;
  const { files } = await runOperation(
    generate,
    { regions: 3, industries: 2, seed, fixed: 0.1, tightness: 0.8 },
    context,
  );
  const instance = await bench.file(`layout-${seed}.json`, files[0]!.text);
  const { lines } = await runOperation(outcome, { instance, most: 0 }, context);
  const worths = await runOperation(coalitions, { instance }, context);
  const game = JSON.parse(worths.files[0]!.text) as {
    players: string[];
    worth: Record<string, number | [number, number]>;
  };
  const answer = await runOperation(split, { game }, context);
  const columns = {
    player: [...plainTexts(answer.columns.player)],
    ...{ shapley: Array.from(answer.columns.shapley), nucleolus: Array.from(answer.columns.nucleolus) },
  };
  return {
    layout: JSON.parse(files[0]!.text) as Record<string, unknown>,
    ...{ outcome: { lines }, game, split: { chosen, answer: { columns, length: columns.player.length } } },
  };
}

const plainOf = (blocks: readonly object[]) => JSON.stringify(blocks);

const middle = (worth: number | [number, number]) => (typeof worth === 'number' ? worth : (worth[0] + worth[1]) / 2);

describe('a contract drafted from a layout', () => {
  it.each([1, 2, 3, 4, 5])('brings every region to what the split gives it, to 1e-6: layout %i', async (seed) => {
    const parts = await made(seed, seed % 2 === 0 ? 'shapley' : 'nucleolus');
    const { regions, gain, contract } = await runOperation(propose, parts, bench.context);
    const scale = Math.max(...regions.map(({ target }) => Math.abs(target)));
    for (const { reached, target, outside, share } of regions) {
      expect(Math.abs(reached - target)).toBeLessThan(1e-6 * scale);
      expect(Math.abs(target - outside - share * gain)).toBeLessThan(1e-9 * scale);
    }
    expect(regions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    const figures = [
      ...contract.parties.map((_, k) => `parties.${k}.outside`),
      ...contract.outlays.map((_, k) => `outlays.${k}.amount`),
      ...contract.streams.flatMap((_, k) => [`streams.${k}.amounts.3`, `streams.${k}.stock`, `streams.${k}.retained`]),
      ...contract.terms.flatMap(({ kind }, k) => (kind === 'fixed' ? [`terms.${k}.amounts.amount`] : [])),
    ];
    for (const path of figures) expect(originOf(contract.origins!, path)?.from.length, path).toBeGreaterThan(0);
    expect(contract.assumptions!.map(({ zh }) => zh)).toContain('各方的年折现率 = 6%');
  });

  it('comes out the same from a case, and from files with the plan solved again', async () => {
    const { layout, game, split: chosen, outcome: solved } = await made(7, 'nucleolus');
    const part = (value: unknown) => ({ text: JSON.stringify(value) });
    const parts = { layout: part(layout), outcome: part(solved), game: part(game), split: part(chosen) };
    const { id } = await runOperation(create, { name: 'x', parts }, bench.context);
    const fromCase = await runOperation(propose, { case: id }, bench.context);
    const fromFiles = await runOperation(propose, { layout, game, split: chosen }, bench.context);
    const figures = ({ contract: { origins: _, ...rest } }: typeof fromCase) => rest;
    expect(figures(fromFiles)).toEqual(figures(fromCase));
    expect(
      fromCase.contract.origins!.some(({ from }) => from.some((one) => 'part' in one && one.part === 'outcome')),
    ).toBe(true);
  });

  it('is drafted with an annex that says where each figure comes from', async () => {
    const { contract } = await runOperation(propose, await made(1, 'nucleolus'), bench.context);
    for (const language of ['zh', 'en']) {
      const { blocks } = await runOperation(draft, { contract, as: [], language, case: 'c1' }, bench.context);
      const at = blocks.findIndex(
        (block) => block.kind === 'heading' && /数字的来源|where the figures come from/.test(block.text),
      );
      expect(blocks[at + 1]).toMatchObject({ text: expect.stringContaining('/case?case=c1&trace=contract:') });
      const annex = blocks[at + 2]!;
      const rows = annex.kind === 'table' ? annex.rows : [];
      // Named for the reader, with the place by which it is opened.
      const places = rows.map(([place]) => /[（(]([\w.-]+)[）)]$/.exec(place!)?.[1] ?? place);
      expect(places).toEqual(contract.origins!.map(({ path }) => path));
      for (const [, , how, from] of rows) expect(`${how}${from}`.length).toBeGreaterThan(2);
      // To the ten-thousandth here, with four digits in its clause.
      const [k, balance] = contract.terms.flatMap((term, at) =>
        term.kind === 'fixed' ? [[at, term] as const] : [],
      )[0]!;
      const { amount } = balance.amounts as { amount: number };
      const row = rows[places.indexOf(`terms.${k}.amounts`)]!;
      expect(Math.abs(Number(row[1]!.replaceAll(',', '')) - amount)).toBeLessThanOrEqual(5e-5);
      const clause = blocks.find((block) => block.kind === 'paragraph' && /补差|balance that/.test(block.text));
      expect(clause).not.toMatchObject({ text: expect.stringContaining(row[1]!) });
      expect(plainOf(blocks)).toMatch(/以附件“数字的来源”所列确切值为准|settlement goes by the exact values/);
    }
  });

  it('says what is missing, whose names do not fit, and when there is nothing to share', async () => {
    const { layout, game, split: chosen } = await made(1, 'nucleolus');
    const refused = (input: object) => runOperation(propose, input, bench.context).catch((error: unknown) => error);
    expect(await refused({ layout, game })).toMatchObject({ code: 'part-missing', place: { field: 'split' } });
    const [first] = game.players as [string];
    const renamed = JSON.parse(JSON.stringify({ game, split: chosen }).replaceAll(first, 'elsewhere')) as object;
    expect(await refused({ layout, ...renamed })).toMatchObject({ code: 'players-do-not-fit' });
    const alone = Object.fromEntries(game.players.map((player) => [player, middle(game.worth[player]!)]));
    const own = { ...chosen, chosen: 'own', shares: alone };
    expect(await refused({ layout, game, split: own })).toMatchObject({ code: 'nothing-to-share' });
  });
});
