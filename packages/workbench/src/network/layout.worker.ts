import { type LayoutTask, layoutOf } from './layout.ts';

/** Places nodes apart from the page, which stays quick meanwhile. */
addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const { x, y } = layoutOf(data);
  postMessage({ x, y }, { transfer: [x.buffer, y.buffer] });
});
