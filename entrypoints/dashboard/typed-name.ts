import { createKept } from './kept.ts';

/** A credential's name that no list knows, while the person writes down the rest; other pages ask for it too. */
export const typedName = createKept<string | undefined>(undefined);
