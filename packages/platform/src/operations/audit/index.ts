import { list } from './list.ts';
import { listInstallation } from './list-installation.ts';
import { verify } from './verify.ts';
import { verifyInstallation } from './verify-installation.ts';

export const auditOperations = [list, verify, listInstallation, verifyInstallation] as const;
