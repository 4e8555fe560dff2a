// Kernels over linear memory. The caller lays memory out; nothing is allocated here.
export { arioStep } from './ario';
export { coPresence, packBits } from './co-presence';
export { ascend, descend, factorise } from './factorise';
export { esriCascade, esriClear, esriSummary } from './esri';
export { esriLanesPass, esriLanesTake } from './esri-lanes';
export { fitnessSteps } from './fitness';
export { multiply } from './product';
export { outlookOfRows } from './outlook';
export { relatednessSums } from './relatedness';
export { sweep } from './sweep';
