export { auditExport, audited } from './audited.ts';
export { type Caller, includesRole, type Need, operator, type Role, roles } from './caller.ts';
export { inCallersName } from './callers-name.ts';
export { checkCall, needOf } from './may-call.ts';
export { teamFront } from './team-front.ts';
export { type TeamOptions, teamOptions } from './team-options.ts';
