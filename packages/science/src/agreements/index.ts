export * from './splits/index.ts';
