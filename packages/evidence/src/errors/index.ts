export { type ErrorPlace, UserError, type UserErrorOptions } from './user-error.ts';
