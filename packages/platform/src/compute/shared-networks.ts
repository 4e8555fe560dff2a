import { decodeNetwork, encodeNetwork, type NetworkDocument } from '@yanzhen/evidence/networks';
import { SharedShelf, type Shelf, type ShelfMemory } from './shared-shelf.ts';

/** Networks of firms decoded once into memory that every worker sees. */
export class SharedNetworks extends SharedShelf<NetworkDocument> {
  constructor(shelf: Shelf<NetworkDocument>, memory: ShelfMemory<NetworkDocument>) {
    super(shelf, memory, shareNetwork, ({ network }) => 20 * network.firms + 12 * network.customer.length);
  }
}

function shareNetwork({ network, info }: NetworkDocument): NetworkDocument {
  if (network.value.buffer instanceof SharedArrayBuffer) return { network, info };
  return { network: decodeNetwork(encodeNetwork(network), { shared: true }), info };
}
