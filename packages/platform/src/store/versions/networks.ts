import type { NetworkDocument } from '@yanzhen/evidence/networks';
import { described, type Noun } from './noun.ts';
import type { NetworkSummary } from './types.ts';

// Loaded when a network is first read or written.
const codec = () => import('@yanzhen/evidence/networks');

/** Networks of firms; firms and links are the blobs. */
export const networks: Noun<NetworkDocument, NetworkSummary> = {
  words: {
    full: { zh: '企业网络', en: 'network of firms' },
    short: { zh: '网络', en: 'network' },
    contents: 'The network',
    list: 'chains firms list',
  },
  rows: { ids: 'firm_network', versions: 'firm_network_version', id: 'network_id' },
  apart: [],
  summary: {
    unit: described.text('unit'),
    synthetic: described.flag('synthetic'),
    firms: described.number('firms'),
    links: described.number('links'),
    regions: described.number('regions'),
    industries: described.number('industries'),
  },
  hash: async ({ network }) => (await codec()).hashNetwork(network),
  encode: async ({ network }) => (await codec()).encodeNetwork(network),
  async decoder() {
    const { decodeNetwork } = await codec();
    return (bytes) => ({ network: decodeNetwork(bytes) });
  },
};
