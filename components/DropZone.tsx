import { type ReactNode, useId, useState } from 'react';
import { Icon } from './Icon.tsx';
import { plus } from './icons.ts';

export interface DropZoneProps {
  /** On the button. */
  label: string;
  multiple?: boolean;
  /** Never called without a file. */
  onFiles: (files: File[]) => void;
  /** Hints beside the button. */
  children: ReactNode;
}

/** Drop files here, or choose them with the button. */
export function DropZone({ label, multiple, onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const id = useId();
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way in; the button beside it is the first
    <div
      className={over ? 'cl-drop cl-drop-over' : 'cl-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        // Moving onto something inside leaves nothing.
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        id={id}
        className="cl-sr"
        type="file"
        multiple={multiple}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className="cl-button">
        <Icon d={plus} />
        {label}
      </label>
      {children}
    </div>
  );
}
