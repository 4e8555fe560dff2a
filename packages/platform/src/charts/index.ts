export { chartScene } from './scene.ts';
export { type Point, type Scene, type Shape, textSize } from './shapes.ts';
