import type { ReactNode } from 'react';
import { CardChip, type ChipAnswer } from '../../components/CardChip.tsx';
import { type MessageKey, TextsProvider } from '../../components/texts.tsx';
import { ask } from '../../utils/messages.ts';
import { type Chips, watchChips } from '../../utils/page/chips.ts';
import { createOverlayHost, schemeOf } from '../../utils/page/overlay-host.ts';
import { uiTexts } from '../../utils/page/ui-texts.ts';
import type { CardFace } from '../../utils/reading/read-card.ts';
import { CSS } from './look.ts';

export interface ShowChips {
  document: Document;
  /** One element a card, newest layout first. */
  each: readonly string[];
  /** What a card says; null for an element that is no card. */
  face(card: Element): CardFace | null;
  /** Shows the match of the posting that a card holds; absent where cards are no whole postings. */
  open?: ((card: Element, chip: HTMLElement) => void) | undefined;
  /** A card whose match is open: its chip waits for the focus to come back. */
  isOpen(card: Element): boolean;
  signal: AbortSignal;
  /** Draws a component: Preact's in a page. */
  render(node: ReactNode, into: HTMLElement): void;
}

/** Draws a chip at each visible card of a result list; all are gone after `remove`. */
export function showChips({ document, each, face, open, isOpen, signal, render }: ShowChips): Chips {
  const host = createOverlayHost(document, CSS);
  const texts = uiTexts<MessageKey>();
  const list = document.createElement('ul');
  list.className = 'cl-root cl-cards';
  list.lang = texts.language;
  list.dataset.theme = schemeOf(document);
  list.setAttribute('aria-label', texts.get('chip_list'));
  host.root.append(list);
  return watchChips<ChipAnswer>({
    document,
    each,
    face,
    async ask(cards) {
      const answer = await ask('match-cards', { cards: [...cards] });
      if (!answer.ok) return null;
      return new Map(answer.value.answers.map((each) => [each.key, 'none' in each ? null : each]));
    },
    draw: (place, { title, answer, whole }, card) =>
      render(
        <TextsProvider texts={texts}>
          <CardChip title={title} answer={answer} onOpen={whole && open && ((chip) => open(card, chip))} />
        </TextsProvider>,
        place,
      ),
    erase: (place) => render(null, place),
    keeps: isOpen,
    list,
    host: host.element,
    signal,
    ended: () => host.remove(),
  });
}
