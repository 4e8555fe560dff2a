import type { EChartsCoreOption } from 'echarts/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import type { EChart } from './chart-engine.ts';
import type { Sheet } from './export-table.ts';
import { FigureFrame } from './figure-frame.tsx';

interface Props {
  readonly title: ReactNode;
  readonly name: string;
  /** The drawing in words, for those who cannot see it. */
  readonly description: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
  readonly note?: string;
  readonly data?: () => Sheet;
  /** Whose figures these are, where they are not the dataset's. */
  readonly source?: string;
  readonly tools?: ReactNode;
  /** Called with the clicked item's `name` and `data`. */
  readonly onPick?: (item: { name: string; data: unknown }) => void;
}

/** An ECharts drawing in the workbench's looks. The engine is fetched when the first chart appears. */
export function Chart({ title, name, description, option, height, note, data, source, tools, onPick }: Props) {
  const drawing = useRef<HTMLDivElement>(null);
  useDrawn(drawing, option, onPick);
  return (
    <FigureFrame title={title} name={name} drawing={drawing} note={note} data={data} source={source} tools={tools}>
      <div ref={drawing} style={{ height }} role="img" aria-label={description} />
    </FigureFrame>
  );
}

function useDrawn(
  drawing: React.RefObject<HTMLDivElement | null>,
  option: EChartsCoreOption,
  onPick: Props['onPick'],
): void {
  const mode = useThemeMode();
  const chart = useRef<EChart>(undefined);
  const latest = useRef({ option, onPick });
  latest.current = { option, onPick };
  useEffect(() => {
    let gone = false;
    const element = drawing.current!;
    const resize = new ResizeObserver(() => chart.current?.resize());
    void import('./chart-engine.ts').then(({ startChart }) => {
      if (gone) return;
      chart.current = startChart(element, mode);
      chart.current.setOption(latest.current.option);
      chart.current.on('click', (event) => latest.current.onPick?.({ name: event.name, data: event.data }));
      resize.observe(element);
    });
    return () => {
      gone = true;
      resize.disconnect();
      chart.current?.dispose();
      chart.current = undefined;
    };
    // A new option goes into the chart that stands; only another theme starts a new one.
  }, [drawing, mode]);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
}
