import type { Name } from '../dataset/dataset.ts';
import { limitError, throwIfCancelled } from './import-error.ts';
import type { ReadLimits } from './limits.ts';

export type Progress = (fraction: number, doing: Name) => void;

/** Cancelling, progress and the time limit of one import, asked between pieces of work. */
export interface Watch {
  /** @throws ImportError when cancelled or out of time. */
  check(): void;
  progress: Progress;
}

export function watch(limits: ReadLimits, signal?: AbortSignal, progress?: Progress): Watch {
  const end = performance.now() + limits.milliseconds;
  const check = () => {
    throwIfCancelled(signal);
    if (performance.now() <= end) return;
    const seconds = Math.round(limits.milliseconds / 1000);
    throw limitError('too-slow', {
      zh: `读取超过 ${seconds} 秒，已停止，没有保存任何内容。`,
      en: `Reading took more than ${seconds} seconds and was stopped; nothing was stored.`,
    });
  };
  return { check, progress: progress ?? (() => {}) };
}
