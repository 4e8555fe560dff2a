import { FileButton } from './file-button.tsx';
import { useDrop } from './use-drop.ts';
import './file-drop.css';

interface Props {
  readonly title: string;
  readonly choose: string;
  /** Which formats are taken, in words. */
  readonly hint: string;
  /** The same as file endings, for the browser's dialog. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Where one file is dropped or chosen. */
export function FileDrop({ title, choose, hint, accept, onFile }: Props) {
  const { isOver, handlers } = useDrop(({ files: [file] }) => {
    if (file) onFile(file);
  });
  return (
    <div className={isOver ? 'file-drop over' : 'file-drop'} {...handlers}>
      <span className="file-drop-title">{title}</span>
      <FileButton label={choose} accept={accept} onFiles={([file]) => file && onFile(file)} className="action" />
      <span className="quiet">{hint}</span>
    </div>
  );
}
