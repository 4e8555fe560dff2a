import './network.css';

export type { Link } from './backbone.ts';
export type { Mark } from './marks.ts';
export { Picture } from './picture.tsx';
export { useLayout } from './use-layout.ts';
