import { allowAssistants, assistants } from './assistants.ts';
import { indicators } from './indicators.ts';
import { operations } from './operations.ts';

export { assistantsMayWrite } from './assistants.ts';

export const systemOperations = [operations, indicators, assistants, allowAssistants] as const;
