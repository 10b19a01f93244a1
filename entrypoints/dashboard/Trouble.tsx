import '../../components/storage-trouble.css';
import { useState } from 'react';
import { StorageTrouble } from '../../components/StorageTrouble.tsx';
import { StorageTroubleRoom } from '../../components/StorageTroubleRoom.tsx';
import { StorageTroubleUnreadable } from '../../components/StorageTroubleUnreadable.tsx';
import { database } from '../../utils/storage/database.ts';
import { type DroppedTexts, dropClosedTexts, measureRoom, type Room, restoreTexts } from '../../utils/storage/room.ts';
import type { Report } from './use-report.ts';
import { useTrouble } from './use-trouble.ts';
import { useUnreadable } from './use-unreadable.ts';

/** What is wrong with the storage, above the page; loaded once the page stands, and empty where all is well. */
export function Trouble({ report }: { report: Report }) {
  const troubles = useTrouble();
  const unreadable = useUnreadable(report);
  return (
    <>
      {troubles.map((each) => (
        <StorageTrouble key={each.trouble.kind} {...each}>
          {each.trouble.kind === 'full' && <MakeRoom report={report} />}
        </StorageTrouble>
      ))}
      <StorageTroubleUnreadable {...unreadable} />
    </>
  );
}

function MakeRoom({ report }: { report: Report }) {
  const [room, setRoom] = useState<Room>();
  const [dropped, setDropped] = useState<DroppedTexts>();
  const look = async () => {
    const measured = await measureRoom(database());
    if (report(measured)) setRoom(measured.value);
  };
  return (
    <StorageTroubleRoom
      room={room}
      dropped={dropped !== undefined}
      onLook={() => void look()}
      onDropTexts={async () => {
        const gone = await dropClosedTexts(database());
        if (!report(gone)) return;
        setDropped(gone.value);
        await look();
      }}
      onUndo={async () => {
        if (dropped && report(await restoreTexts(database(), dropped))) setDropped(undefined);
        await look();
      }}
    />
  );
}
