export { accountsDatabase } from './account-rows.ts';
export { auditRepository } from './audit.ts';
export { installationRepository } from './installation.ts';
export { memberRepository } from './members.ts';
export { type AccountTables, accountsSchema, type InstallationTables } from './schema.ts';
export { tokenRepository, workspaceOfToken } from './tokens.ts';
export {
  type Account,
  type AuditEntry,
  type AuditEvent,
  type AuditOutcome,
  type AuditRepository,
  type InstallationRepository,
  installationWorkspace,
  type Member,
  type MemberRepository,
  type Membership,
  type Token,
  type TokenRepository,
  type WorkspaceSummary,
} from './types.ts';
