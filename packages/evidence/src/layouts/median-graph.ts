import type { FacilityInstance } from '@yanzhen/science/layout/facilities';
import { UserError } from '../errors/index.ts';
import { NumberStream } from './numbers.ts';

const most = 2000;

/**
 * Uncapacitated p-median on a graph of the OR-Library (Beasley 1985): nodes, edges, medians; then every edge with its length.
 * The cost of serving a node is its shortest way; where an edge is given twice, the last length counts.
 */
export function readMedianGraph(text: string, file: string): FacilityInstance {
  const stream = new NumberStream(text, file);
  const n = stream.count({ zh: '节点数', en: 'the number of nodes' });
  const edges = stream.count({ zh: '边数', en: 'the number of edges' });
  const open = stream.count({ zh: '开放的设施数', en: 'the number of sites to open' });
  if (n > most) throw tooLarge(file, n);
  const cost = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  for (let node = 0; node < n; node++) cost[node * n + node] = 0;
  const node = () => {
    const number = stream.count({ zh: '节点编号', en: 'a node’s number' });
    if (number > n) throw strangeNode(file, number, n);
    return number - 1;
  };
  for (let edge = 0; edge < edges; edge++) {
    const [from, to] = [node(), node()];
    const length = stream.amount({ zh: '边长', en: 'the length of an edge' });
    if (from === to) continue;
    cost[from * n + to] = length;
    cost[to * n + from] = length;
  }
  stream.end();
  shortestWays(cost, n);
  if (cost.includes(Number.POSITIVE_INFINITY)) throw apart(file);
  const names = Array.from({ length: n }, (_, at) => String(at + 1));
  return {
    facilities: names.map((name) => ({ name, capacity: n, fixed: 0 })),
    customers: names.map((name) => ({ name, demand: 1 })),
    ...{ cost, singleSource: false, open },
  };
}

/** All shortest ways, in place (Floyd 1962; Warshall 1962). */
function shortestWays(cost: Float64Array, n: number): void {
  for (let over = 0; over < n; over++) {
    for (let from = 0; from < n; from++) {
      const first = cost[from * n + over]!;
      if (first === Number.POSITIVE_INFINITY) continue;
      for (let to = 0; to < n; to++) {
        const way = first + cost[over * n + to]!;
        if (way < cost[from * n + to]!) cost[from * n + to] = way;
      }
    }
  }
}

function tooLarge(file: string, found: number): UserError {
  return new UserError(
    'graph-too-large',
    { zh: '图太大。', en: 'The graph is too large.' },
    { place: { file }, found: `${found}`, expected: { zh: `至多 ${most} 个节点`, en: `at most ${most} nodes` } },
  );
}

function strangeNode(file: string, found: number, n: number): UserError {
  return new UserError(
    'graph-stranger',
    { zh: '边连到不存在的节点。', en: 'An edge leads to a node that is not there.' },
    { place: { file }, found: `${found}`, expected: { zh: `1 到 ${n}`, en: `1 to ${n}` } },
  );
}

function apart(file: string): UserError {
  return new UserError(
    'graph-apart',
    { zh: '图不连通，有的节点无法到达。', en: 'The graph is not connected: some nodes cannot be reached.' },
    { place: { file }, advice: { zh: '请补上缺少的边。', en: 'Add the edges that are missing.' } },
  );
}
