import type { ColourScale } from '../design/index.ts';
import { useMapWords } from './words.ts';

interface Props {
  readonly scale: ColourScale;
  readonly label: string;
  readonly format: (value: number) => string;
  readonly estimates?: boolean;
}

/** The colour ramp with its values, and what the patterns mean. */
export function Legend({ scale, label, format, estimates = false }: Props) {
  const say = useMapWords();
  return (
    <div className="legend small">
      <span>{label}</span>
      <div className="legend-scale">
        <div className="legend-ramp" style={{ background: scale.gradient }} />
        <div className="legend-ticks">
          {scale.ticks.map((tick) => (
            <span key={tick} style={{ left: `${scale.position(tick) * 100}%` }}>
              {format(tick)}
            </span>
          ))}
        </div>
      </div>
      <span className="legend-item">
        <i className="legend-no-data" /> {say('noData')}
      </span>
      {estimates && (
        <span className="legend-item">
          <i className="legend-estimate" /> {say('estimate')}
        </span>
      )}
    </div>
  );
}
