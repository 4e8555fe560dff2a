import { useId } from 'react';

interface Props {
  readonly label: string;
  /** What the file is, where the label does not say it; for those who do not see what stands beside. */
  readonly name?: string;
  /** File endings, for the browser's dialog. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Whether a folder is chosen, with all files in it. */
  readonly isFolder?: boolean;
  readonly className?: 'action' | 'small-button';
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the browser's dialog for files. The same file can be chosen again. */
export function FileButton({ label, name, accept, multiple, isFolder, className = 'small-button', onFiles }: Props) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={name}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
        {...(isFolder ? { webkitdirectory: '' } : {})}
      />
      <label className={className} htmlFor={id}>
        {label}
      </label>
    </>
  );
}
