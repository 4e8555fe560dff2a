import { createHash } from 'node:crypto';
import { UserError } from '@yanzhen/evidence/errors';
import { sensitivity } from '@yanzhen/science/disclosure';
import { z } from 'zod';
import type { AnsweredSum, Basis, JointRules, Release } from '../../store/joint/types.ts';
import type { Note } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { jointEvidence, ruleConventions, spaceField } from './joint-fields.ts';
import { referenceOf } from './preview.ts';
import { Overlay, toldApart } from './told-apart.ts';

type Held = 'too-few' | 'dominated' | 'too-close' | 'told-apart';

/** What one member brings to an industry. */
interface Share {
  readonly member: string;
  readonly value: number;
  /** Of the figures it adds up. */
  readonly keys: readonly string[];
}

interface Total {
  readonly industry: string;
  readonly value: number;
  readonly shares: readonly Share[];
  held: Held | undefined;
}

/** Sums over the members of a space. */
export const totals = defineOperation({
  name: 'joint.totals',
  version: 1,
  summary: { zh: '各方合计（看不到单方的数）', en: 'Sums over the members, none of whom is seen singly' },
  description: {
    zh: '按行业把各成员放行的数相加。成员不足、一方独大、或任何成员减去自己（以及减去以前的答复）就能把别人的数估得太近的，不给出。每次答复都记下，用到的放行记给其所有者。',
    en: 'Adds up by industry what members released. Not given: sums of too few members, dominated by one, or from which any member, subtracting its own and earlier answers, could tell another’s figure too closely. Every answer is remembered, and told to the owners of what it used.',
  },
  input: z.object({
    space: spaceField,
    measure: z.string().min(1).meta({ zh: '指标代码', en: 'Measure' }),
    year: z.int().meta({ zh: '年份', en: 'Year' }),
  }),
  output: table({
    industry: { type: 'text', describe: { zh: '行业', en: 'Industry' } },
    members: { type: 'integer', describe: { zh: '几方', en: 'Members' } },
    value: { type: 'number', describe: { zh: '合计；隐去的为空', en: 'Sum; empty where held back' } },
    why: { type: 'text', describe: { zh: '隐去的原因', en: 'Why it is held back' } },
  }),
  positional: ['space'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ space, measure, year }, context) {
    const { joint } = await context.store();
    const { rules } = await joint.space(space);
    const all = await joint.bases(space);
    const used = newestOf(all.filter(({ release: { description } }) => fits(description, measure, year)));
    if (used.length === 0) throw nothingReleased(measure, year);
    const found = totalsOf(used);
    for (const total of found) total.held = heldByRules(total, rules);
    await holdWhatTells(found, all, await joint.answered(space));
    const answered = found.filter(({ held }) => held === undefined).map(sumOf);
    await joint.keepAnswer(space, keyOf(answered), answered);
    await joint.used(
      used.map(({ release }) => release),
      'joint.totals',
    );
    return {
      columns: {
        industry: found.map(({ industry }) => industry),
        members: Int32Array.from(found, ({ shares }) => shares.length),
        value: Float64Array.from(found, ({ held, value }) => (held === undefined ? value : Number.NaN)),
        why: found.map(({ held }) => held ?? ''),
      },
      length: found.length,
      evidence: {
        ...jointEvidence('joint.totals', { space, measure, year }, notesOf(found), ruleConventions(rules)),
        inputs: used.map(({ release }) => referenceOf(release.description)),
        estimate: used.some(({ release }) => release.description.measure.estimate),
      },
    };
  },
});

type Used = { readonly release: Release; readonly basis: Basis };

const fits = (description: Release['description'], measure: string, year: number) =>
  description.measure.code === measure && description.year === year;

/** The newest of each member for each region: a figure released twice counts once. */
function newestOf(found: readonly Used[]): Used[] {
  const newest = new Map<string, Used>();
  for (const one of found) newest.set(one.release.workspace, one);
  return [...newest.values()];
}

function totalsOf(used: readonly Used[]): Total[] {
  const byIndustry = new Map<string, Map<string, { value: number; keys: string[] }>>();
  for (const { release, basis } of used) {
    for (const { industry, members, value } of basis.parts) {
      const shares = byIndustry.get(industry) ?? new Map();
      byIndustry.set(industry, shares);
      const own = shares.get(release.workspace) ?? { value: 0, keys: [] };
      own.value += value;
      own.keys.push(...members.map((cell) => `${release.workspace}|${basis.cells[cell]!.key}`));
      shares.set(release.workspace, own);
    }
  }
  return [...byIndustry].map(([industry, shares]) => {
    const list = [...shares].map(([member, share]): Share => ({ member, ...share }));
    return { industry, shares: list, value: list.reduce((sum, { value }) => sum + value, 0), held: undefined };
  });
}

/** Members are to a joint sum what firms are to a figure. */
function heldByRules({ shares, value }: Total, { leastMembers, dominance, closeness }: JointRules): Held | undefined {
  const amounts = shares.map((share) => share.value).sort((a, b) => b - a);
  const why = sensitivity(
    { total: value, count: shares.length, largest: amounts[0] ?? 0, second: amounts[1] ?? 0 },
    { leastCount: leastMembers, dominance, closeness },
  );
  return why === 'unknown' ? 'too-few' : why;
}

/** Holds back sums until no member can tell another's figure from what is left, all earlier answers included. */
async function holdWhatTells(found: readonly Total[], all: readonly Used[], earlier: readonly AnsweredSum[]) {
  const members = [...new Set(all.map(({ release }) => release.workspace))];
  for (const attacker of members) {
    for (let told = true; told; ) {
      const overlay = new Overlay();
      for (const { release, basis } of all) overlay.add(release.workspace, basis);
      overlay.answered(earlier);
      overlay.answered(found.filter(({ held }) => held === undefined).map(sumOf));
      const exposed = await toldApart(overlay, overlay.knownTo(attacker), (owner) => owner !== attacker);
      const industries = new Set(exposed.map(({ industry }) => industry));
      const open = found.filter(({ held, industry }) => held === undefined && industries.has(industry));
      for (const total of open) total.held = 'told-apart';
      told = open.length > 0;
    }
  }
}

const sumOf = ({ shares, value }: Total): AnsweredSum => ({ keys: shares.flatMap(({ keys }) => keys), value });

function keyOf(sums: readonly AnsweredSum[]): string {
  return createHash('sha256').update(JSON.stringify(sums)).digest('hex');
}

function notesOf(found: readonly Total[]): Note[] {
  const held = found.filter(({ held: why }) => why !== undefined).length;
  if (held === 0) return [];
  return [
    {
      code: 'sums-held-back',
      level: 'information',
      text: {
        zh: `${found.length} 个合计中隐去 ${held} 个，以免泄露单方的数。`,
        en: `${held} of ${found.length} sums are held back, so that no member’s figure is given away.`,
      },
    },
  ];
}

function nothingReleased(measure: string, year: number): UserError {
  return new UserError(
    'nothing-released',
    {
      zh: `空间里没有成员放行过 ${year} 年的“${measure}”。`,
      en: `No member of the space has released “${measure}” of ${year}.`,
    },
    { kind: 'absent' },
  );
}
