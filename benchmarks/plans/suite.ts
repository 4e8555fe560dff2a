import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanDocument } from '@yanzhen/evidence/plans';
import { attainmentProbability, outlook } from '@yanzhen/science/plans';
import { seededRandom } from '@yanzhen/science/random';
import { planStatus } from '../../packages/platform/src/operations/plans/plan-status.ts';
import { serve } from '../../packages/platform/src/server/index.ts';
import { alone, type BenchmarkRow, median, milliseconds } from '../table.ts';
import { madePlan, madeSeries } from './made-plan.ts';

const PROJECTS = 5000;
const INDICATORS = 500;
const FORECASTS = 1000;
const ROUNDS = 7;
const DAY = '2026-06-01';

/** A large plan opened and rolled up anew after each change, and forecasts by themselves. */
export async function suite(): Promise<BenchmarkRow[]> {
  const plan = madePlan(PROJECTS, INDICATORS);
  const size = `${PROJECTS.toLocaleString('en')} projects, ${INDICATORS} indicators`;
  return [...forecasts(), ...rolls(plan, size), ...(await served(plan, size))];
}

function forecasts(): BenchmarkRow[] {
  const chance = seededRandom(3);
  const series = Array.from({ length: FORECASTS }, () => madeSeries(chance));
  const years = Array.from({ length: series[0]!.length }, (_, index) => 2005 + index);
  const started = performance.now();
  for (const values of series) {
    const view = outlook({ years, values }, { horizon: 5 });
    attainmentProbability(view, { year: 2029, direction: 'up', value: 1.4 * values[values.length - 1]! });
  }
  const took = performance.now() - started;
  return [
    alone(
      `${FORECASTS.toLocaleString('en')} forecasts of ${years.length} years, models chosen by trial`,
      milliseconds(took),
    ),
  ];
}

/** The state of the plan in memory: the first time, and after one project's progress changed. */
function rolls(plan: PlanDocument, size: string): BenchmarkRow[] {
  const timed = (document: PlanDocument) => {
    const started = performance.now();
    planStatus(document, DAY);
    return performance.now() - started;
  };
  const first = timed(plan);
  const later = Array.from({ length: ROUNDS }, (_, round) => timed(withProgress(plan, round)));
  return [
    alone(`state of a plan, ${size}, first`, milliseconds(first), 'every forecast made'),
    alone(
      `rolled up anew after a change, median of ${ROUNDS}`,
      milliseconds(median(later)),
      `longest ${milliseconds(Math.max(...later))}`,
    ),
  ];
}

function withProgress(plan: PlanDocument, round: number): PlanDocument {
  const items = plan.items.map((item) =>
    item.kind === 'project' && item.id === `p${round}` ? { ...item, fields: { ...item.fields, done: 1 } } : item,
  );
  return { ...plan, items };
}

async function served(plan: PlanDocument, size: string): Promise<BenchmarkRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-bench-'));
  try {
    const server = await serve({ location: { folder: join(folder, 'store') }, port: 0, withoutDemo: true });
    try {
      const { id, ...description } = plan.info;
      await posted(`${server.url}/api/v1/plans/create`, { id, description, items: plan.items });
      const opened = await times(() => got(`${server.url}/api/v1/plans/show?plan=made`));
      const state = await times(() => got(`${server.url}/api/v1/plans/status?plan=made&today=${DAY}`));
      const row = (task: string, [first, ...later]: readonly number[]) =>
        alone(`${task}, first; median of ${ROUNDS}`, `${milliseconds(first!)}; ${milliseconds(median(later))}`);
      return [row(`opened over HTTP, ${size}`, opened), row('its state over HTTP', state)];
    } finally {
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function times(run: () => Promise<void>): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const started = performance.now();
    await run();
    found.push(performance.now() - started);
  }
  return found;
}

async function got(url: string): Promise<void> {
  const answer = await fetch(url);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
}

async function posted(url: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  await answer.body?.cancel();
}
