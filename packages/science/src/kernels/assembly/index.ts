// Kernels over linear memory. The caller lays memory out; nothing is allocated here.
export { arioStep } from './ario';
export { coPresence } from './co-presence';
export { fitnessSteps } from './fitness';
export { relatednessSums } from './relatedness';
