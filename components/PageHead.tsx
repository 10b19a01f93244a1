import type { ReactNode } from 'react';

/** A dashboard page's title, its one line of explanation or counts, and its actions. */
export function PageHead({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <div className="cl-page-head">
      <div>
        <h1>{title}</h1>
        {lead && <p className="cl-quiet">{lead}</p>}
      </div>
      {children && <div className="cl-actions">{children}</div>}
    </div>
  );
}
