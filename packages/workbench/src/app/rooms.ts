import type { Room } from './room.ts';
import { agreementRooms } from './rooms/agreement.ts';
import { deliveryRooms } from './rooms/delivery.ts';
import { diagnosisRooms } from './rooms/diagnosis.ts';
import { evidenceRooms } from './rooms/evidence.ts';
import { helpRooms } from './rooms/help.ts';
import { proposalRooms } from './rooms/proposal.ts';

export { type Room, type StepId, steps } from './room.ts';

/** Every page, in the order of the flow. */
export const rooms: readonly Room[] = [
  ...evidenceRooms,
  ...diagnosisRooms,
  ...proposalRooms,
  ...agreementRooms,
  ...deliveryRooms,
  ...helpRooms,
];
