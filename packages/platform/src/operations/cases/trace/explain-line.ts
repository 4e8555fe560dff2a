import type { z } from 'zod';
import type { Text } from '../../evidence.ts';
import type { outcomePart, SplitPart } from '../part-formats.ts';
import type { OpenedCase } from './opened-case.ts';
import { type Explained, type Reason, valueAt, written } from './step.ts';

type OutcomePart = z.output<typeof outcomePart>;

interface Listed {
  readonly region?: string;
  readonly industry?: string;
  readonly id?: string;
}

interface LayoutLists {
  readonly sites?: readonly Listed[];
  readonly demand?: readonly Listed[];
  readonly projects?: readonly Listed[];
}

const figure = (part: 'layout' | 'game' | 'outcome', path: string): Reason => ({ kind: 'figure', part, path });

/** A line of the plan rests on the site that ships or grows, the market it serves, the project that is built. */
export function explainOutcome(opened: OpenedCase, path: string): Explained {
  const outcome = opened.json('outcome') as OutcomePart;
  const layout = (opened.json('layout') ?? {}) as LayoutLists;
  const line = lineAt(outcome, path);
  const how = {
    zh: `布局求解（${opened.stored.parts.outcome?.madeBy?.operation ?? 'layout'}），在全部约束下收益最大`,
    en: `solving the layout (${opened.stored.parts.outcome?.madeBy?.operation ?? 'layout'}): the largest gain under all its rules`,
  };
  const value = written(valueAt(outcome, path));
  if (line === undefined) {
    const label = { zh: `布局结果 ${path}`, en: `The layout’s answer, ${path}` };
    return { label, value, how, from: [figure('layout', '')] };
  }
  const { kind, facility, customer } = line;
  const [region = '', industry = ''] = facility.split(':');
  const places = (list: readonly Listed[] | undefined, test: (one: Listed) => boolean) =>
    [...(list ?? []).entries()].filter(([, one]) => test(one)).map(([k]) => k);
  const from =
    kind === 'build'
      ? places(layout.projects, ({ id }) => id === facility).map((k) => figure('layout', `projects.${k}`))
      : places(layout.sites, (site) => site.region === region && site.industry === industry).flatMap((k) =>
          kind === 'flow'
            ? [figure('layout', `sites.${k}.existing`), figure('layout', `sites.${k}.value`)]
            : [figure('layout', `sites.${k}.growth`), figure('layout', `sites.${k}.setup`)],
        );
  const served =
    kind === 'flow'
      ? places(layout.demand, (one) => one.region === customer && one.industry === industry).map((k) =>
          figure('layout', `demand.${k}.amount`),
        )
      : [];
  return { label: lineLabel(opened, line), value, how, from: [...from, ...served] };
}

interface Line {
  readonly kind: string;
  readonly facility: string;
  readonly customer: string;
}

function lineAt(outcome: OutcomePart, path: string): Line | undefined {
  const [head, at] = [path.split('.')[0], Number(/\d+/.exec(path)?.[0] ?? Number.NaN)];
  if (Number.isNaN(at)) return undefined;
  if (head === 'lines') return outcome.lines?.[at];
  const columns = outcome.plan?.columns;
  const cell = (name: string) => String(columns?.[name]?.[at] ?? '');
  return columns && path.startsWith('plan.')
    ? { kind: cell('kind'), facility: cell('facility'), customer: cell('customer') }
    : undefined;
}

function lineLabel(opened: OpenedCase, { kind, facility, customer }: Line): Text {
  if (kind === 'build') return { zh: `建设项目 ${facility}`, en: `Project ${facility} is built` };
  const [region = '', industry = ''] = facility.split(':');
  const [at, of] = [opened.name('regions', region), opened.name('industries', industry)];
  if (kind === 'growth') return { zh: `扩产：${at.zh}，${of.zh}`, en: `Growth: ${at.en}, ${of.en}` };
  const to = opened.name('regions', customer);
  return { zh: `供给：${at.zh} → ${to.zh}，${of.zh}`, en: `Shipped: ${at.en} → ${to.en}, ${of.en}` };
}

/** A share follows from the worths of all coalitions. */
export function explainSplit(opened: OpenedCase, path: string): Explained {
  const split = opened.json('split') as SplitPart;
  const players = (split.answer.columns['player'] ?? []).map(String);
  const own = /^shares\.(.+)$/.exec(path)?.[1];
  const at = Number(/\.(\d+)$/.exec(path)?.[1] ?? Number.NaN);
  const rule = own === undefined ? (path.split('.')[2] ?? split.chosen) : 'own';
  const player = own ?? players[at];
  const name = player === undefined ? { zh: '', en: '' } : opened.name('regions', player);
  const label = { zh: `${name.zh} 的份额（${rule}）`, en: `Share of ${name.en} (${rule})` };
  const value = written(valueAt(split, path));
  if (own !== undefined) {
    const author = opened.stored.parts.split?.author ?? '';
    return { label, value, from: [{ kind: 'hand', label: { zh: `由 ${author} 选定`, en: `Chosen by ${author}` } }] };
  }
  return {
    ...{ label, value },
    how: {
      zh: '由全部联盟的价值按该规则计算（agreements.split）',
      en: 'by that rule from the worth of every coalition (agreements.split)',
    },
    from: [
      ...(player === undefined ? [] : [figure('game', `worth.${player}`)]),
      figure('game', `worth.${players.join('+')}`),
    ],
  };
}

/** The worth of a coalition is what the layout earns when its members plan together. */
export function explainGame(opened: OpenedCase, path: string): Explained {
  const game = opened.json('game') as { readonly worth: Readonly<Record<string, unknown>> };
  const coalition = path.replace(/^worth\./, '');
  const value = written(game.worth[coalition]);
  const names = coalition.split('+').map((player) => opened.name('regions', player));
  const lines = opened.json('outcome') === undefined ? [] : [figure('outcome', 'objective')];
  const isWhole =
    names.length === ((opened.json('layout') as { regions?: unknown[] } | undefined)?.regions?.length ?? -1);
  return {
    label: {
      zh: `联盟 ${names.map(({ zh }) => zh).join('、')} 的价值`,
      en: `Worth of the coalition of ${names.map(({ en }) => en).join(', ')}`,
    },
    value,
    how: {
      zh: '联盟内统一布局、局外者各守单独方案时的收益（layout.coalitions，γ 约定）',
      en: 'what the layout earns when they plan together and outsiders keep their own plans (layout.coalitions, γ)',
    },
    from: [...(isWhole ? lines : []), figure('layout', '')],
  };
}
