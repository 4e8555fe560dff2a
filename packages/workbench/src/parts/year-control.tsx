import { useEffect, useState } from 'react';
import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { defineWords } from '../words/index.ts';
import './controls.css';

const useWords = defineWords('year', {
  year: { zh: '年份', en: 'Year' },
  onlyYear: { zh: '{{year}} 年（仅此一年）', en: '{{year}} (only year)' },
  play: { zh: '播放', en: 'Play' },
  pause: { zh: '暂停', en: 'Pause' },
});

/** The year, always visible; with several years, a slider and a button that plays through them. */
export function YearControl({ dataset }: { dataset: DatasetView }) {
  const say = useWords();
  const { years } = dataset.info;
  if (years.length < 2) {
    return (
      <div className="control">
        <span className="control-label">{say('year')}</span>
        <span className="only-year">{say('onlyYear', { year: dataset.year })}</span>
      </div>
    );
  }
  return <YearSlider years={years} year={dataset.year} />;
}

function YearSlider({ years, year }: { years: readonly number[]; year: number }) {
  const say = useWords();
  const [, update] = useAddress();
  const [playing, setPlaying] = useState(false);
  const at = years.indexOf(year);
  const go = (index: number) => update({ year: String(years[index]) }, { replace: true });
  useEffect(() => {
    if (!playing) return;
    if (at >= years.length - 1) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => update({ year: String(years[at + 1]) }, { replace: true }), 700);
    return () => clearTimeout(timer);
  }, [playing, at, years, update]);
  const play = () => {
    if (!playing && at === years.length - 1) go(0);
    setPlaying(!playing);
  };
  return (
    <div className="control year-control">
      <label className="control-label" htmlFor="year">
        {say('year')} <strong>{year}</strong>
      </label>
      <div>
        <button type="button" className="small-button" onClick={play}>
          {say(playing ? 'pause' : 'play')}
        </button>
        <input
          id="year"
          type="range"
          min={0}
          max={years.length - 1}
          step={1}
          value={at}
          aria-valuetext={String(year)}
          onChange={(event) => go(Number(event.target.value))}
        />
      </div>
    </div>
  );
}
