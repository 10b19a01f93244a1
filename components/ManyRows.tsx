import { CredentialRow } from './CredentialRow.tsx';
import { RowsByStep } from './RowsByStep.tsx';
import type { WalletView } from './WalletToolbar.tsx';
import type { Judged } from './wallet-order.ts';
import type { WalletTools } from './wallet-tools.ts';

export interface ManyRowsProps {
  items: readonly Judged[];
  view: WalletView;
  tools: WalletTools;
  selected: ReadonlySet<string>;
  onSelect: (id: string, selected: boolean) => void;
  onRemove: (ids: string[]) => void;
}

/** The credentials of one heading, a screenful at a time. */
export function ManyRows({ items, view, tools, selected, onSelect, onRemove }: ManyRowsProps) {
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
          tools={tools}
          selected={selected.has(credential.id)}
          onSelect={onSelect}
          onRemove={onRemove}
        />
      )}
    />
  );
}
