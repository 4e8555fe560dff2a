/** What the server said is kept. */
export interface Acknowledged {
  readonly groups: Map<string, string>;
  readonly datasets: Set<string>;
  readonly jobs: Set<string>;
}

/** An answer that takes longer (milliseconds) is none: what it was about is not counted as kept. */
const patience = 60_000;

const header = '地区,行业,年份,产值\n';

/** One burst: groups of regions and a dataset from a file at once. Only what was answered counts. @returns how many were */
export async function burst(url: string, number: number, kept: Acknowledged): Promise<number> {
  const writes = [0, 1, 2, 3].map((k) => saveGroup(url, `g${number % 40}-${k}`, `${number}`, kept));
  const all = await Promise.allSettled([...writes, importFile(url, number, kept)]);
  return all.filter(({ status }) => status === 'fulfilled').length;
}

async function saveGroup(url: string, name: string, note: string, { groups }: Acknowledged): Promise<void> {
  const body = JSON.stringify({ name, note, members: ['420000', '430000'] });
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${url}/api/v1/groups/save`, {
    ...{ method: 'POST', headers, body },
    signal: AbortSignal.timeout(patience),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(String(response.status));
  groups.set(name, note);
}

async function importFile(url: string, number: number, { datasets, jobs }: Acknowledged): Promise<void> {
  const id = `burst-${number}`;
  const rows = Array.from({ length: 200 }, (_, k) => `湖北,农副食品加工业,${1800 + k},${number + k}`).join('\n');
  const form = new FormData();
  form.set('input', JSON.stringify({ id }));
  form.set('file', new File([header, rows, '\n'], `${id}.csv`));
  const response = await fetch(`${url}/api/v1/datasets/import`, {
    ...{ method: 'POST', body: form },
    signal: AbortSignal.timeout(patience),
  });
  const answer = (await response.json()) as { job?: { id: string } };
  if (!response.ok) throw new Error(String(response.status));
  if (answer.job === undefined) datasets.add(id);
  else jobs.add(answer.job.id);
}
