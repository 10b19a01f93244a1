export interface PanelNoteProps {
  title: string;
  words: string[];
  /** What to do about it here. */
  way?: { words: string; go: () => void };
  /** Level of the title, where it stands on a page with others. */
  heading?: 1 | 2;
}

/** Why a panel has nothing to show, and what to do. */
export function PanelNote({ title, words, way, heading = 1 }: PanelNoteProps) {
  const Heading = `h${heading}` as const;
  return (
    <div className="cl-side-note" role="status">
      <Heading>{title}</Heading>
      {words.map((each) => (
        <p key={each} className="cl-quiet">
          {each}
        </p>
      ))}
      {way && (
        <button type="button" className="cl-button cl-first" onClick={way.go}>
          {way.words}
        </button>
      )}
    </div>
  );
}
