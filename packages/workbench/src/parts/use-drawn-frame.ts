import { type RefObject, useEffect, useState } from 'react';
import { drawMatrix, type MatrixPicture } from './matrix-tiles.ts';

/**
 * Keeps the canvas behind a scrolling frame showing the part of the picture that the frame is scrolled to.
 * @returns where the frame is scrolled to
 */
export function useDrawnFrame(
  canvas: RefObject<HTMLCanvasElement | null>,
  frame: RefObject<HTMLElement | null>,
  picture: MatrixPicture,
  cell: number,
): { left: number; top: number } {
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  useEffect(() => {
    const [view, surface] = [frame.current!, canvas.current!];
    const draw = () => {
      drawFrame(surface, view, picture, cell);
      setScroll({ left: view.scrollLeft, top: view.scrollTop });
    };
    const resized = new ResizeObserver(draw);
    resized.observe(view);
    view.addEventListener('scroll', draw, { passive: true });
    return () => {
      resized.disconnect();
      view.removeEventListener('scroll', draw);
    };
  }, [canvas, frame, picture, cell]);
  return scroll;
}

function drawFrame(canvas: HTMLCanvasElement, frame: HTMLElement, picture: MatrixPicture, cell: number): void {
  const ratio = devicePixelRatio;
  const [width, height] = [Math.round(frame.clientWidth * ratio), Math.round(frame.clientHeight * ratio)];
  // Setting a canvas' size clears it, so it is set only when it changed.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.style.width = `${frame.clientWidth}px`;
  canvas.style.height = `${frame.clientHeight}px`;
  drawMatrix(canvas.getContext('2d')!, picture, frame.scrollLeft * ratio, frame.scrollTop * ratio, cell * ratio);
}
