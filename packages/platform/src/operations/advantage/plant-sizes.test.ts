import { describe, expect, it } from 'vitest';
import reference from '../../../../science/src/advantage/fixtures/concentration.json' with { type: 'json' };
import { contextOf, datasetOf, type Row } from '../figures/testing.ts';
import { runOperation } from '../run.ts';
import { explain } from './explain/index.ts';
import { industries } from './industries.ts';

const plants = reference.plants as unknown as Record<string, [region: number, size: number][]>;
const names = Object.keys(plants);
const published = (quantity: string, industry: string) =>
  reference.ellisonGlaeser.find((entry) => entry.quantity === quantity && entry.a === industry)!.value;

/** The plants added up by region; everything else in one industry, so that regional totals are the published ones. */
function facts(herfindahlOf: (industry: string, region: string) => number | undefined): Row[] {
  const rows: Row[] = [];
  reference.regionTotals.forEach((total, r) => {
    const region = `r${r + 1}`;
    let listed = 0;
    for (const industry of names) {
      const amount = plants[industry]!.filter(([where]) => where === r + 1).reduce((sum, [, size]) => sum + size, 0);
      listed += amount;
      rows.push([region, industry, 2020, amount, 'employment']);
      const h = herfindahlOf(industry, region);
      if (h !== undefined) rows.push([region, industry, 2020, h, 'plants_herfindahl']);
    }
    rows.push([region, 'rest', 2020, total - listed, 'employment']);
  });
  return rows;
}

async function table(rows: Row[]) {
  const result = await runOperation(
    industries,
    { dataset: 'test', measure: 'employment' },
    contextOf(datasetOf(rows, { absent: 'missing' })),
  );
  const codes = result.evidence.notes.map(({ code }) => code);
  const labels = result.columns.industry as readonly string[];
  return { codes, of: (industry: string) => result.columns.ellison_glaeser[labels.indexOf(industry)]! };
}

describe('Ellison–Glaeser from a dataset with plant sizes', () => {
  it('gives the published indices, and none for an industry without plant sizes', async () => {
    const { of, codes } = await table(facts((industry) => published('plant_HHI', industry)));
    for (const industry of names) expect(of(industry)).toBeCloseTo(published('gamma_EG1997', industry), 12);
    expect(of('rest')).toBeNaN();
    expect(codes).toContain('plant-sizes-partly');
    expect(codes).not.toContain('no-plant-sizes');
  });

  it('is explained by the quantities it is made of', async () => {
    const context = contextOf(
      datasetOf(
        facts((industry) => published('plant_HHI', industry)),
        { absent: 'missing' },
      ),
    );
    const input = { dataset: 'test', measure: 'employment', indicator: 'ellison_glaeser', industry: 'Forestry' };
    const { value, inputs } = await runOperation(explain, input, context);
    const [g, h, dispersion] = inputs.map((one) => one.value!);
    expect(g).toBeCloseTo(published('G', 'Forestry'), 12);
    expect(value).toBeCloseTo((g! - dispersion! * h!) / (dispersion! * (1 - h!)), 12);
  });

  it('reads H once when only one region carries it', async () => {
    const { of } = await table(
      facts((industry, region) => (region === 'r2' ? published('plant_HHI', industry) : undefined)),
    );
    for (const industry of names) expect(of(industry)).toBeCloseTo(published('gamma_EG1997', industry), 12);
  });

  it('leaves an industry empty whose regions disagree, and one whose H is impossible', async () => {
    const { of, codes } = await table(
      facts((industry, region) =>
        industry === 'Forestry'
          ? region === 'r1'
            ? 0.1
            : 0.2
          : industry === 'Textiles trade'
            ? 1.4
            : published('plant_HHI', industry),
      ),
    );
    expect(of('Forestry')).toBeNaN();
    expect(of('Textiles trade')).toBeNaN();
    expect(of('Clothing trade')).toBeCloseTo(published('gamma_EG1997', 'Clothing trade'), 12);
    expect(codes).toEqual(expect.arrayContaining(['plant-sizes-disagree', 'plant-sizes-partly']));
  });
});
