/** What one request of a user took. */
export interface Sample {
  readonly kind: string;
  readonly milliseconds: number;
  readonly failed: boolean;
}

export interface Action {
  readonly kind: string;
  /** The address, with what the user happens to ask. */
  readonly path: (chance: () => number) => string;
}

const regions = ['110000', '310000', '320000', '330000', '340000', '420000', '430000', '440000', '510000', '610000'];
const words = ['产业 协作', '园区', '新能源汽车', '承接 产业转移', '数字经济', '飞地', '税收 分享', '物流'];
const pick = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)]!;
const address = (operation: string, input: Record<string, string>) =>
  `/api/v1/${operation.replaceAll('.', '/')}?${new URLSearchParams(input)}`;

const dataset = 'china-provinces-2007';

/** What people do most: look at the overview, search, try a what-if. */
export const actions: readonly Action[] = [
  { kind: 'overview', path: () => address('advantage.regions', { dataset }) },
  {
    kind: 'overview',
    path: (chance) => address('advantage.cells', { dataset, region: pick(regions, chance), limit: '50' }),
  },
  { kind: 'overview', path: () => address('datasets.list', {}) },
  { kind: 'search', path: (chance) => address('documents.search', { query: pick(words, chance) }) },
  {
    kind: 'what-if',
    path: (chance) => {
      const change = `${pick(regions, chance)}:${pick(['01', '06', '16', '17'], chance)}=${500 + 100 * Math.floor(chance() * 8)}`;
      return address('rivalry.what-if', { dataset, change, limit: '50' });
    },
  },
];

/** Who waits longer than this (milliseconds) gives up, which is an error. */
const longestWait = 30_000;

/** A user: asks, reads for a while, asks again, until it is time to go. */
export async function user(
  url: string,
  until: number,
  think: number,
  chance: () => number,
  tell: (sample: Sample) => void,
): Promise<void> {
  await pause(chance() * think);
  while (Date.now() < until) {
    const { kind, path } = pick(actions, chance);
    const began = performance.now();
    const failed = await fetch(url + path(chance), { signal: AbortSignal.timeout(longestWait) }).then(
      async (response) => {
        await response.arrayBuffer();
        return !response.ok;
      },
      () => true,
    );
    tell({ kind, milliseconds: performance.now() - began, failed });
    await pause(think * (0.5 + chance()));
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
