import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';

export interface RemindersProps {
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** Expiry reminders, off until the person turns them on. */
export function Reminders({ on, onSwitch }: RemindersProps) {
  const { t } = useTexts();
  return (
    <section className="cl-section">
      <h2>{t('reminder_title')}</h2>
      <Switch label={t('reminder_switch')} on={on} onChange={onSwitch} />
      <p className="cl-small cl-quiet">{t('reminder_hint')}</p>
    </section>
  );
}
