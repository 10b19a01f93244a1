import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';

export interface CountOpenedProps {
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** Whether opened postings are counted, off until the person turns it on, with what that means in one sentence. */
export function CountOpened({ on, onSwitch }: CountOpenedProps) {
  const { t } = useTexts();
  return (
    <div className="cl-card cl-count-opened">
      <Switch label={t('countOpened_switch')} note={t('countOpened_note')} on={on} onChange={onSwitch} />
    </div>
  );
}
