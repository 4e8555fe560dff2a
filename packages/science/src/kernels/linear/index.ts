export { type Factorisation, factorise } from './factorise.ts';
export { type Iteration, iterate } from './iterate.ts';
export { multiply } from './multiply.ts';
