import { useRef } from 'react';
import { useTexts } from './texts.tsx';
import { placeKey, type TroublePlace } from './trouble-place.ts';
import { UndoNote } from './UndoNote.tsx';

/** What takes room, in bytes. */
export interface TakenRoom {
  used?: number;
  most?: number;
  stores: { store: TroublePlace; rows: number; bytes: number }[];
  closedTexts: { postings: number; bytes: number };
}

export interface StorageTroubleRoomProps {
  room?: TakenRoom;
  /** Texts were taken out just now. */
  dropped: boolean;
  /** Measures. */
  onLook: () => void;
  onDropTexts: () => void;
  onUndo: () => void;
}

/** What takes room and how to make some; measured when the person asks. */
export function StorageTroubleRoom({ room, dropped, onLook, onDropTexts, onUndo }: StorageTroubleRoomProps) {
  const { t, plural, language } = useTexts();
  const asked = useRef(false);
  const number = new Intl.NumberFormat(language);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open || asked.current) return;
        asked.current = true;
        onLook();
      }}
    >
      <summary>{t('trouble_full_look')}</summary>
      {!room && <p role="status">{t('trouble_full_looking')}</p>}
      {room && (
        <>
          {room.used !== undefined && room.most !== undefined && (
            <p>{t('trouble_full_used', [sizeOf(room.used, language), sizeOf(room.most, language)])}</p>
          )}
          <table className="cl-trouble-room">
            <thead>
              <tr>
                <th scope="col">{t('trouble_full_part')}</th>
                <th scope="col">{t('trouble_full_rows')}</th>
                <th scope="col">{t('trouble_full_size')}</th>
              </tr>
            </thead>
            <tbody>
              {room.stores.map(({ store, rows, bytes }) => (
                <tr key={store}>
                  <th scope="row">{t(placeKey(store))}</th>
                  <td>{number.format(rows)}</td>
                  <td>{sizeOf(bytes, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {room.closedTexts.postings > 0 && (
            <button type="button" className="cl-button" onClick={onDropTexts}>
              {plural('trouble_full_texts', room.closedTexts.postings, [sizeOf(room.closedTexts.bytes, language)])}
            </button>
          )}
          <UndoNote here of={dropped || undefined} onUndo={onUndo}>
            {dropped && t('trouble_full_dropped')}
          </UndoNote>
        </>
      )}
    </details>
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "12 kB" */
function sizeOf(bytes: number, language: string): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const format = { style: 'unit', unit: UNITS[step], unitDisplay: 'short', maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(language, format).format(bytes / 1000 ** step);
}
