export { gatherSums } from './gather.ts';
export { type Incidence, incidenceOf, lengthOf } from './incidence.ts';
export {
  coPresenceReference as coPresence,
  type RelatednessSums,
  relatednessSumsReference as relatednessSums,
} from './reference.ts';
