import base from '../../components/base.css?inline';
import cardChip from '../../components/card-chip.css?inline';
import combobox from '../../components/combobox.css?inline';
import overlay from '../../components/overlay.css?inline';
import tokens from '../../components/tokens.css?inline';

/** The style of everything of ours that stands in a page: it shares one shadow root. */
export const CSS = [tokens, base, combobox, overlay, cardChip].join('\n');
