export * from './contracts/index.ts';
export * from './splits/index.ts';
