import { CredentialRow } from './CredentialRow.tsx';
import { RowsByStep } from './RowsByStep.tsx';
import type { WalletView } from './WalletToolbar.tsx';
import type { Judged } from './wallet-order.ts';
import type { AskedFor, WalletTools } from './wallet-tools.ts';

export interface ManyRowsProps {
  items: readonly Judged[];
  view: WalletView;
  /** Dates are judged at this moment. */
  now: Date;
  asked: AskedFor | undefined;
  tools: WalletTools;
  selected: ReadonlySet<string>;
  onSelect: (id: string, selected: boolean) => void;
  /** Id of the one whose detail is shown. */
  open: string | undefined;
  /** Details stand beside the list. */
  beside: boolean;
  onOpen: (id: string) => void;
  onRemove: (ids: string[]) => void;
}

/** The credentials of one heading, a screenful at a time. */
export function ManyRows({ items, view, selected, open, ...all }: ManyRowsProps) {
  return (
    <RowsByStep
      items={items}
      className={view === 'cards' ? 'cl-cards' : 'cl-card cl-rows'}
      row={({ credential, verdict }, index) => (
        <CredentialRow
          key={credential.id}
          credential={credential}
          verdict={verdict}
          at={index + 1}
          of={items.length}
          selected={selected.has(credential.id)}
          open={open === credential.id}
          {...all}
        />
      )}
    />
  );
}
