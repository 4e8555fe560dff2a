export { type ErrorPlace, UserError, type UserErrorOptions } from './user-error.ts';
export { wrongCell } from './wrong-cell.ts';
