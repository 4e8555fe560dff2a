import type { ShockResult, ShockWarning } from './result.ts';

/** Says when the model does not come back: that is what it computes, not what must happen. */
export function warningsOf(
  series: Pick<ShockResult, 'nodes' | 'steps' | 'normal' | 'production'>,
  tolerance: number,
  over: number,
  toRebuild: number,
): ShockWarning[] {
  const n = series.nodes.length;
  const normal = series.normal.reduce((sum, value) => sum + value, 0);
  const share = (step: number) => {
    let output = 0;
    for (let i = 0; i < n; i++) output += series.production[step * n + i]!;
    return normal > 0 ? output / normal : 1;
  };
  const last = series.steps - 1;
  const warnings: ShockWarning[] = [];
  const end = share(last);
  const percent = (100 * end).toFixed(1);
  if (over > last) {
    warnings.push({
      code: 'events-unfinished',
      text: {
        zh: `模拟在第 ${last} 步结束，事件要到第 ${over} 步才结束；请增加步数再看恢复。`,
        en: `The run ends at step ${last}, the events only at step ${over}; add steps to see the recovery.`,
      },
    });
  }
  if (toRebuild > 0) {
    warnings.push({
      code: 'rebuilding-unfinished',
      text: { zh: '模拟结束时重建尚未完成。', en: 'Rebuilding is not finished at the end of the run.' },
    });
  }
  if (!(end < 1 - tolerance)) return warnings;
  warnings.push({
    code: 'not-recovered',
    text: {
      zh: `第 ${last} 步的总产出为正常水平的 ${percent}%，没有恢复。库存较少时这类模型可能不恢复，这是模型的结论，不是预测；请比较不同的库存、ψ 和定量分配方式。`,
      en: `At step ${last} total output is ${percent} % of normal: it has not recovered. With small stocks this model may not recover; that is what the model says, not a forecast. Compare other stocks, ψ and rationing.`,
    },
  });
  const before = share(Math.max(0, last - 7));
  if (end < before - 1e-6) {
    warnings.push({
      code: 'still-falling',
      text: {
        zh: '到模拟结束时总产出仍在下降。',
        en: 'Total output is still falling at the end of the run.',
      },
    });
  }
  return warnings;
}
