import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../../packages/platform/src/store/index.ts';
import type { Acknowledged } from './writes.ts';

/** What is wrong after everything has been started again and has come to rest; empty when nothing is. */
export async function judge(store: Store, kept: Acknowledged, direct: readonly number[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, note] of kept.groups) {
    const group = await store.groups.get(name);
    const found = (group?.value as { note?: { zh: string } } | undefined)?.note?.zh;
    // A later burst may have been kept without having been answered.
    if (found === undefined || Number(found) < Number(note))
      wrong.push(`group ${name}: acknowledged ${note}, found ${found}`);
  }
  for (const id of kept.datasets) {
    const rows = await store.datasets.load(id).then(
      ({ facts }) => facts.value.length,
      () => 0,
    );
    if (rows !== 200) wrong.push(`dataset ${id}: acknowledged, ${rows} rows`);
  }
  for (const id of kept.jobs) {
    const job = await store.jobs.get(id);
    if (job?.state !== 'done') wrong.push(`job ${id}: acknowledged, ${job?.state ?? 'gone'} ${job?.error?.en ?? ''}`);
  }
  for (const n of direct)
    if ((await store.settings.get(`direct-${n}`)) === null) wrong.push(`direct ${n}: acknowledged, gone`);
  return [...wrong, ...(await halves(store))];
}

/** What a transaction keeps together must all be there: versions, settings and jobs of the direct writer. */
async function halves(store: Store): Promise<string[]> {
  const settings = (await store.settings.list()).filter(({ id }) => id.startsWith('direct-'));
  const versions = await store.datasets.versions('direct').catch(() => []);
  const wrong: string[] = [];
  if (versions.length !== settings.length) wrong.push(`${versions.length} versions but ${settings.length} settings`);
  for (const { id, value } of settings) {
    const job = await store.jobs.get((value as { job: string }).job);
    if (job === null) wrong.push(`${id}: its job is gone`);
  }
  for (const { version } of versions) {
    await store.datasets
      .load(`direct@${version}`)
      .catch((error: Error) => wrong.push(`direct@${version}: ${error.message}`));
  }
  return wrong;
}

/** Waits until no job waits or is being done. @returns how many still are after that time */
export async function comeToRest(store: Store, milliseconds: number): Promise<number> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const { queued, active } = await store.openJobs();
    if (queued + active === 0 || Date.now() > until) return queued + active;
    await sleep(500);
  }
}

/** What the examination finds after mending: nothing that nobody refers to, nothing damaged. */
export async function examined(store: Store): Promise<{ orphans: number; wrong: string[] }> {
  const before = await store.examine();
  const orphans = Number(
    /\d+/.exec(
      before.findings.find(({ check, level }) => check === 'orphans' && level !== 'ok')?.text.en ?? '0',
    )?.[0] ?? 0,
  );
  await store.examine({ mend: true });
  const after = await store.examine();
  const bad = after.findings.filter(({ check, level }) => level !== 'ok' && !['disk', 'clock'].includes(check));
  return { orphans, wrong: bad.map(({ text }) => text.en) };
}
