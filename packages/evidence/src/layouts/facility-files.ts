import type { FacilityInstance } from '@yanzhen/science/layout/facilities';
import { NumberStream } from './numbers.ts';

const words = {
  sites: { zh: '设施数', en: 'the number of sites' },
  customers: { zh: '客户数', en: 'the number of customers' },
  open: { zh: '开放的设施数', en: 'the number of sites to open' },
  capacity: { zh: '容量（不小于 0）', en: 'a capacity from 0' },
  fixed: { zh: '固定成本', en: 'a fixed cost' },
  demand: { zh: '需求（不小于 0）', en: 'a demand from 0' },
  cost: { zh: '服务成本', en: 'a cost of serving' },
  place: { zh: '坐标', en: 'a coordinate' },
};

const numbered = (at: number) => String(at + 1);

/**
 * The OR-Library's capacitated warehouse location format (Beasley 1988): sizes; capacity and fixed cost of every site; then
 * for every customer its demand and the cost of serving all of it from every site. In the files `capa`, `capb`, `capc` the
 * word `capacity` stands for a capacity that the reader is told.
 */
export function readOrLibrary(text: string, file: string, capacity?: number): FacilityInstance {
  const stream = new NumberStream(text, file, capacity === undefined ? [] : ['capacity']);
  const m = stream.count(words.sites);
  const n = stream.count(words.customers);
  const facilities = Array.from({ length: m }, (_, f) => {
    const given = stream.next(words.capacity);
    return { name: numbered(f), capacity: Number.isNaN(given) ? capacity! : given, fixed: stream.next(words.fixed) };
  });
  const cost = new Float64Array(m * n);
  const customers = Array.from({ length: n }, (_, c) => {
    const demand = stream.amount(words.demand);
    for (let f = 0; f < m; f++) cost[f * n + c] = stream.next(words.cost);
    return { name: numbered(c), demand };
  });
  stream.end();
  return { facilities, customers, cost, singleSource: false, open: undefined };
}

/**
 * Single-source capacitated facility location as Holmberg, Rönnqvist & Yuan (1999) distribute it: sizes; capacity and fixed
 * cost of every site; all demands; then the costs site by site, each of serving a customer's whole demand.
 */
export function readSingleSource(text: string, file: string): FacilityInstance {
  const stream = new NumberStream(text.replaceAll('\0', ''), file);
  const m = stream.count(words.sites);
  const n = stream.count(words.customers);
  const facilities = Array.from({ length: m }, (_, f) => {
    const capacity = stream.amount(words.capacity);
    return { name: numbered(f), capacity, fixed: stream.next(words.fixed) };
  });
  const customers = Array.from({ length: n }, (_, c) => ({ name: numbered(c), demand: stream.amount(words.demand) }));
  const cost = Float64Array.from({ length: m * n }, () => stream.next(words.cost));
  stream.end();
  return { facilities, customers, cost, singleSource: true, open: undefined };
}

/**
 * Capacitated p-median of the OR-Library (Osman & Christofides 1994): number and best known value; nodes, medians, capacity;
 * then node, x, y, demand. A node served by itself counts as served; the distance is Euclidean, rounded down.
 */
export function readCapacitatedMedian(text: string, file: string): FacilityInstance {
  const stream = new NumberStream(text, file);
  stream.next({ zh: '编号', en: 'the problem’s number' });
  stream.next({ zh: '已知最优值', en: 'the best value known' });
  const n = stream.count(words.customers);
  const open = stream.count(words.open);
  const capacity = stream.amount(words.capacity);
  const nodes = Array.from({ length: n }, () => {
    const name = String(stream.count({ zh: '节点编号', en: 'a node’s number' }));
    return { name, x: stream.next(words.place), y: stream.next(words.place), demand: stream.amount(words.demand) };
  });
  stream.end();
  const cost = new Float64Array(n * n);
  for (const [f, from] of nodes.entries())
    for (const [c, to] of nodes.entries()) cost[f * n + c] = Math.floor(Math.hypot(from.x - to.x, from.y - to.y));
  return {
    facilities: nodes.map(({ name }) => ({ name, capacity, fixed: 0 })),
    customers: nodes.map(({ name, demand }) => ({ name, demand })),
    ...{ cost, singleSource: true, open },
  };
}
