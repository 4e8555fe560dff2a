export { type Factorisation, factorise } from './factorise.ts';
