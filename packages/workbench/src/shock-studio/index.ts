export { stopOf } from './scenario.ts';
