import { crowding } from './crowding.ts';
import { industries } from './industries.ts';
import { levels } from './levels.ts';
import { pairs } from './pairs.ts';
import { priorities } from './priorities.ts';
import { whatIf } from './what-if.ts';

export const rivalryOperations = [pairs, levels, industries, crowding, priorities, whatIf] as const;
