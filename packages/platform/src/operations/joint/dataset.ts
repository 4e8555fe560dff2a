import type { Dataset, MeasureInfo, Unit } from '@yanzhen/evidence/dataset';
import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import type { JointSpace, Release, ReleaseDescription, ReleasedFigure } from '../../store/joint/types.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { jointEvidence, ruleConventions, spaceField } from './joint-fields.ts';
import { referenceOf } from './preview.ts';

/** Released figures become a dataset of this workspace. */
export const dataset = defineOperation({
  name: 'joint.dataset',
  version: 1,
  summary: { zh: '把各方放行的数合成数据集', en: 'Put the figures members released together into a dataset' },
  description: {
    zh: '把各成员放行给大家看的数（cells）合成本工作区的一个数据集，之后相似度、竞争、提案等操作照常使用。隐去的单元格是缺失，不是零。用到的放行记给其所有者。',
    en: 'Puts the figures that members let others see (cells) together as a dataset of this workspace, for similarity, rivalry, proposals and all other operations. What was held back is missing, not zero. Owners are told what was used.',
  },
  input: z.object({
    space: spaceField,
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
      .optional()
      .meta({ zh: '数据集编号，默认为空间编号', en: 'Id of the dataset, by default that of the space' }),
  }),
  output: z.object({
    dataset: z.string(),
    version: z.number(),
    rows: z.number(),
    members: z.array(z.string()),
    evidence: evidenceSchema,
  }),
  positional: ['space'],
  effect: 'write',
  uses: 'store',
  async run({ space: id, id: name = id }, context) {
    const { joint, datasets } = await context.store();
    const space = await joint.space(id);
    const releases = (await joint.releases(id)).filter(({ description }) => description.as === 'cells');
    if (releases.length === 0) throw nothingToSee();
    const saved = await datasets.save(datasetOf(name, space, releases));
    await joint.used(releases, 'joint.dataset');
    return {
      ...{ dataset: saved.info.id, version: saved.info.version, rows: saved.info.rows },
      members: [...new Set(releases.map(({ workspace }) => workspace))].sort(),
      evidence: {
        ...jointEvidence('joint.dataset', { space: id, id: name }, [], ruleConventions(space.rules)),
        inputs: releases.map(({ description }) => referenceOf(description)),
        estimate: releases.some(({ description }) => description.measure.estimate),
      },
    };
  },
});

/** A released figure with what it is about; the latest release of the same figure counts. */
interface Fact extends ReleasedFigure {
  readonly measure: string;
  readonly year: number;
  readonly by: string;
}

function datasetOf(id: string, space: JointSpace, releases: readonly Release[]): Dataset {
  const descriptions = releases.map(({ description }) => description);
  const schemes = new Set(descriptions.map(({ regionScheme, industryScheme }) => `${regionScheme} ${industryScheme}`));
  if (schemes.size > 1) throw severalSchemes([...schemes]);
  const facts = factsOf(releases);
  const regions = unitsIn(
    descriptions.flatMap((one) => one.regions),
    facts.map(({ region }) => region!),
  );
  const industries = unitsIn(
    descriptions.flatMap((one) => one.industries),
    facts.map(({ industry }) => industry!),
  );
  const measures = measuresOf(descriptions);
  const index = (codes: readonly string[]) => new Map(codes.map((code, at) => [code, at]));
  const [r, i, m] = [
    index(regions.map(({ code }) => code)),
    index(industries.map(({ code }) => code)),
    index(measures.map(({ code }) => code)),
  ];
  const first = descriptions[0]!;
  return {
    facts: {
      regions: regions.map(({ code }) => code),
      industries: industries.map(({ code }) => code),
      measures: measures.map(({ code, unit }) => ({ code, unit })),
      region: Uint32Array.from(facts, ({ region }) => r.get(region!)!),
      industry: Uint32Array.from(facts, ({ industry }) => i.get(industry!)!),
      year: Int16Array.from(facts, ({ year }) => year),
      measure: Uint8Array.from(facts, ({ measure }) => m.get(measure)!),
      value: Float64Array.from(facts, ({ value }) => value),
      sourceRow: new Uint32Array(facts.length),
    },
    info: {
      ...{ id, version: 0, hash: '', title: space.title },
      source: [...new Set(releases.map(({ workspace, description }) => `${workspace}: ${description.source}`))].join(
        '; ',
      ),
      licence: [...new Set(descriptions.map(({ licence }) => licence))].join('; '),
      ...{ regionScheme: first.regionScheme, industryScheme: first.industryScheme, regions, industries, measures },
      years: [...new Set(facts.map(({ year }) => year))].sort((a, b) => a - b),
      ...{ absent: 'missing', rows: facts.length, quality: heldNote(descriptions) },
    },
  };
}

function factsOf(releases: readonly Release[]): Fact[] {
  const facts = new Map<string, Fact>();
  for (const { workspace, description, figures } of releases) {
    const { code: measure } = description.measure;
    for (const figure of figures) {
      if (figure.region === null || figure.industry === null) continue;
      const key = `${figure.region}|${figure.industry}|${measure}|${description.year}`;
      const other = facts.get(key);
      if (other !== undefined && other.by !== workspace) throw twoOwners(figure, [other.by, workspace]);
      facts.set(key, { ...figure, measure, year: description.year, by: workspace });
    }
  }
  return [...facts.values()];
}

function unitsIn(units: readonly Unit[], codes: readonly string[]): Unit[] {
  const used = new Set(codes);
  const found = new Map<string, Unit>();
  for (const { code, name, level } of units) if (used.has(code)) found.set(code, { code, name, level });
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function measuresOf(descriptions: readonly ReleaseDescription[]): MeasureInfo[] {
  const found = new Map<string, MeasureInfo>();
  for (const { measure } of descriptions) {
    const known = found.get(measure.code);
    if (known !== undefined && known.unit !== measure.unit) throw twoUnits(measure.code, [known.unit, measure.unit]);
    found.set(measure.code, { ...measure, estimate: measure.estimate || known?.estimate === true });
  }
  return [...found.values()];
}

function heldNote(descriptions: readonly ReleaseDescription[]): Dataset['info']['quality'] {
  const count = descriptions.reduce((sum, { held }) => sum + held, 0);
  if (count === 0) return [];
  return [
    {
      ...{ rule: 'held-back', level: 'caution', count, examples: [] },
      text: {
        zh: `各方隐去 ${count} 个数（含合计），在数据集中是缺失。`,
        en: `Members held back ${count} figures, totals included; in the dataset they are missing.`,
      },
    },
  ];
}

function nothingToSee(): UserError {
  return new UserError(
    'nothing-released',
    { zh: '空间里还没有放行给成员看的数。', en: 'No member has released figures for others to see yet.' },
    {
      kind: 'absent',
      advice: {
        zh: '用 joint approve 放行；只进入合计（sums）的数用 joint totals。',
        en: 'Release some with joint approve; for figures that only enter sums use joint totals.',
      },
    },
  );
}

function severalSchemes(found: readonly string[]): UserError {
  return new UserError(
    'several-schemes',
    {
      zh: '各方放行的数用了不同的地区或行业分类，不能合在一起。',
      en: 'Members used different classifications of regions or industries; their figures cannot be put together.',
    },
    { found: found.join('; ') },
  );
}

function twoOwners({ region, industry }: ReleasedFigure, owners: readonly string[]): UserError {
  return new UserError(
    'two-owners',
    {
      zh: `${owners.join(' 和 ')} 都放行了 ${region} ${industry}，请其中一方收回。`,
      en: `${owners.join(' and ')} both released ${region} ${industry}; one of them must take it back.`,
    },
    { kind: 'conflict' },
  );
}

function twoUnits(measure: string, units: readonly string[]): UserError {
  return new UserError(
    'two-units',
    {
      zh: `指标“${measure}”的单位不一致：${units.join('、')}。`,
      en: `The measure “${measure}” comes in different units: ${units.join(', ')}.`,
    },
    { kind: 'conflict' },
  );
}
