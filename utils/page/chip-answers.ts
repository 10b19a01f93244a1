import type { CardFace } from '../reading/read-card.ts';

/** Cards of one question. */
const MOST_ASKED = 30;
/** Answers that are kept for cards that come back into sight. */
const MOST_KEPT = 200;
/** Whoever did not answer is asked again after this time, in ms. */
const AGAIN_MS = 10_000;

/** Asks how texts answer the wallet; null when nobody answers, null for a text that names no skill. */
export type AskCards<Answer> = (
  cards: readonly { key: string; text: string; lang?: string }[],
) => Promise<ReadonlyMap<string, Answer | null> | null>;

/** Answers by what cards say, not by the cards: an element may be another card when its answer comes. */
export interface ChipAnswers<Answer> {
  /** Null for a card without text; undefined while it is not known. */
  of(face: CardFace): Answer | null | undefined;
  /** Asks about the first of these, unless a question is open or nobody answered a moment ago. */
  ask(faces: readonly CardFace[]): Promise<void>;
  forget(): void;
}

/**
 * @param came called when more is known than before, and it is time to ask about the rest
 * @param silent called when nobody answered, with the ms after which it makes sense to ask again
 */
export function createChipAnswers<Answer>(
  ask: AskCards<Answer>,
  came: () => void,
  silent: (ms: number) => void,
): ChipAnswers<Answer> {
  const known = new Map<string, Answer | null>();
  let asking = false;
  let silentUntil = 0;
  /** Answers to questions of an earlier round are old. */
  let round = 0;
  const textKey = ({ text, language = '' }: CardFace): string => `${language}\n${text}`;

  return {
    of: (face) => (face.text === '' ? null : known.get(textKey(face))),
    async ask(faces) {
      if (asking || faces.length === 0 || Date.now() < silentUntil) return;
      asking = true;
      const mine = round;
      const asked = [...new Map(faces.map((face) => [textKey(face), face]))].slice(0, MOST_ASKED);
      const got = await ask(
        asked.map(([, { text, language }], key) => ({ key: String(key), text, ...(language && { lang: language }) })),
      );
      asking = false;
      if (!got) {
        silentUntil = Date.now() + AGAIN_MS;
        silent(AGAIN_MS + 1);
        return;
      }
      if (mine === round) {
        if (known.size > MOST_KEPT) known.clear();
        for (const [index, [text]] of asked.entries()) known.set(text, got.get(String(index)) ?? null);
      }
      came();
    },
    forget() {
      round++;
      silentUntil = 0;
      known.clear();
    },
  };
}
