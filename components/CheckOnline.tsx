import { useTexts } from './texts.tsx';

export interface CheckOnlineProps {
  /** Every host that is asked. None: the check stays on this device. */
  hosts: readonly string[];
  busy?: boolean;
  /** Called within the click: the browser's question has to be the first thing that follows. */
  onCheck: () => void;
}

/** The one way to the network: a button that names every host it asks. */
export function CheckOnline({ hosts, busy, onCheck }: CheckOnlineProps) {
  const { t, list } = useTexts();
  const words = hosts.length > 0 ? t('check_online', [list(hosts)]) : t('check_here');
  return (
    <button type="button" className="cl-button cl-check-online" disabled={busy} onClick={onCheck}>
      {busy ? t('check_busy') : words}
    </button>
  );
}
