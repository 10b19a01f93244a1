import { useEffect, useState } from 'react';
import type { RemindersProps } from '../../components/Reminders.tsx';
import { reminders } from '../../utils/storage/settings.ts';

/** Whether expiring credentials are counted on the toolbar button; the background follows the setting. */
export function useReminders(): RemindersProps {
  const [on, setOn] = useState(false);
  useEffect(() => {
    void reminders.get().then(setOn);
    return reminders.watch(setOn);
  }, []);
  return {
    on,
    onSwitch(next) {
      setOn(next);
      void reminders.set(next);
    },
  };
}
