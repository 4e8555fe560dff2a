export { TraceView } from './trace-view.tsx';
