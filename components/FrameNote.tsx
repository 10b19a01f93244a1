import type { PopupFrame } from './popup-state.ts';
import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';

export interface FrameNoteProps {
  frame: PopupFrame;
  /** Called within the click, so that the browser's prompt may follow. */
  onBoard: (on: boolean) => void;
}

/** Where the posting stands in a frame of a board: which, and the switch that lets it be read. */
export function FrameNote({ frame, onBoard }: FrameNoteProps) {
  const { t } = useTexts();
  return (
    <div className="cl-failure">
      <h1>{t('frame_title', [frame.host])}</h1>
      <p>{t(frame.on ? 'frame_wait' : 'frame_next')}</p>
      <Switch
        label={t('site_alwaysBoard', [frame.board])}
        note={frame.risk ? t('site_risk', [frame.board]) : t('site_alwaysNote')}
        on={frame.on}
        onChange={onBoard}
      />
    </div>
  );
}
