export interface PanelNoteProps {
  title: string;
  words: string[];
  /** What to do about it here. */
  way?: { words: string; go: () => void };
}

/** Why a panel has nothing to show, and what to do. */
export function PanelNote({ title, words, way }: PanelNoteProps) {
  return (
    <div className="cl-side-note" role="status">
      <h1>{title}</h1>
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
