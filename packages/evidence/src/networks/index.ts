export { decodeNetwork, encodeNetwork, hashNetwork } from './blob.ts';
export { describeNetwork, type NetworkDocument, type NetworkInfo, type NetworkOrigin } from './network-document.ts';
export { readNetworkFolder } from './read-folder.ts';
export { readNetwork } from './read-network.ts';
