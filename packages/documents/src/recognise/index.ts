export { type Fingerprint, fingerprint, nearVersion, similarity, versionKeys } from './fingerprint.ts';
export { recogniseDocument } from './recognise-document.ts';
export { splitArticles } from './split-articles.ts';
