export { hasCollectiveRules } from './problem.ts';
export { ShareButton } from './share-button.tsx';
export { useEditing } from './use-editing.ts';
export { type Names, useNames } from './use-names.ts';
export type { Source } from './use-source.ts';
export { WithSource } from './with-source.tsx';
