import { client, type DatasetView } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { useDatasetWords } from './words.ts';

const formats = ['csv', 'xlsx', 'parquet', 'arrow'] as const;
const names = { csv: 'CSV', xlsx: 'XLSX', parquet: 'Parquet', arrow: 'Arrow' };

/** The whole dataset as a file that other programs read. */
export function ExportFigures({ dataset }: { dataset: DatasetView }) {
  const say = useDatasetWords();
  return (
    <Block title={say('export')} answer={say('exportText')}>
      <p className="downloads no-print">
        {formats.map((format) => (
          <a
            key={format}
            className="small-button"
            href={client.download('datasets.export', { dataset: dataset.reference }, format)}
            download={`${dataset.info.id}-v${dataset.info.version}.${format}`}
          >
            {names[format]}
          </a>
        ))}
      </p>
    </Block>
  );
}
