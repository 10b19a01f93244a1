import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { dateOf } from '../format.ts';
import { numbersOf, useTexts } from '../texts.tsx';
import { FigureTable } from './FigureTable.tsx';
import { type FigureColumn, type FigureFile, tableOf } from './figure-model.ts';
import { pngOfSvg } from './png-of-svg.ts';
import { standaloneSvg } from './standalone-svg.ts';
import { useWidth } from './use-width.ts';

/** A picture for the width that there is: nothing in it may stand outside `width` x `height`. */
export interface Picture {
  height: number;
  /** SVG elements, coloured by classes of `charts.css` or custom properties, told apart by form or word as well. */
  marks: ReactNode;
}

export interface FigureProps<Row> {
  title: string;
  /** Level of the title; default 2. */
  level?: 2 | 3;
  /** One sentence: what is seen. Read out with the picture, and written into files. */
  description: string;
  /** What stands behind the numbers. */
  n: number;
  /** Words beside the title; default "n = 38". */
  basis?: string | undefined;
  /** ISO date on which it was made. */
  asOf: string;
  /** In the order of the picture; the table and the file have the same rows. */
  rows: readonly Row[];
  /** The first names the row. */
  columns: readonly FigureColumn<Row>[];
  /** Draws the rows. */
  picture: (rows: readonly Row[], width: number) => Picture;
  /** Name of saved files, without ending. */
  file: string;
  /** The bytes of SVG and PNG, or the table of CSV: `saveFigure` of the dashboard gives them to the person. */
  onSave: (file: FigureFile) => void;
  /** Under the picture: a key, what is left out, a note. */
  children?: ReactNode;
}

/**
 * A picture of numbers with all that belongs to it: heading, sentence, n, the picture, its table one click away, and
 * files to take along (SVG, PNG, CSV). The picture is one image to screen readers: its name is the title, its description
 * the sentence, and its table says the rest.
 */
export function Figure<Row>(props: FigureProps<Row>) {
  const { title, level = 2, description, n, basis, asOf, rows, columns, picture, children } = props;
  const { t, language } = useTexts();
  const id = useId();
  const { ref, width } = useWidth<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const [open, setOpen] = useState(false);
  const drawn = picture(rows, width);
  const table = useMemo(() => tableOf(columns, rows, n, asOf), [columns, rows, n, asOf]);
  const Heading = level === 2 ? 'h2' : 'h3';
  const nWords = t('figure_n', [numbersOf(language).format(n)]);

  return (
    <section className="cl-figure" aria-labelledby={`${id}t`}>
      <div className="cl-figure-head">
        <Heading id={`${id}t`}>{title}</Heading>
        <span className="cl-small cl-faint">{basis ?? nWords}</span>
      </div>
      <p id={`${id}d`} className="cl-small cl-quiet">
        {description}
      </p>
      <div ref={ref} className="cl-figure-picture">
        <svg
          ref={svg}
          className="cl-chart"
          role="img"
          aria-label={title}
          aria-describedby={`${id}d`}
          width={width}
          height={drawn.height}
          viewBox={`0 0 ${width} ${drawn.height}`}
        >
          {/* One picture to whoever listens, its rows are in the table: Firefox tells of the titles inside as well. */}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a picture takes the focus */}
          <g aria-hidden="true">{drawn.marks}</g>
        </svg>
      </div>
      {children}
      <div className="cl-figure-foot">
        <button
          type="button"
          className="cl-link"
          aria-expanded={open}
          aria-controls={open ? `${id}w` : undefined}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'figure_hideTable' : 'figure_showTable')}
        </button>
        <SaveButtons
          {...props}
          onPicture={() =>
            svg.current &&
            standaloneSvg(svg.current, {
              title,
              description,
              source: [basis ?? nWords, dateOf(asOf, language), t('extensionName')].join(' · '),
              language,
            })
          }
          table={table}
        />
      </div>
      {open && (
        <div id={`${id}w`}>
          <FigureTable caption={`${title}, ${nWords}`} table={table} />
        </div>
      )}
    </section>
  );
}

interface SaveButtonsProps extends Pick<FigureProps<never>, 'title' | 'file' | 'onSave'> {
  table: ReturnType<typeof tableOf>;
  onPicture: () => ReturnType<typeof standaloneSvg> | null;
}

const KINDS = ['svg', 'png', 'csv'] as const;

function SaveButtons({ title, file, onSave, table, onPicture }: SaveButtonsProps) {
  const { t } = useTexts();
  const [said, setSaid] = useState('');
  const save = async (kind: (typeof KINDS)[number]) => {
    const name = `${file}.${kind}`;
    try {
      if (kind === 'csv') onSave({ kind, name, table });
      else {
        const picture = onPicture();
        if (!picture) return;
        const bytes = kind === 'svg' ? new TextEncoder().encode(picture.text) : await pngOfSvg(picture);
        onSave({ kind, name, bytes });
      }
      setSaid(t('figure_saved', [name]));
    } catch {
      setSaid(t('figure_notSaved', [kind.toUpperCase()]));
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className="cl-figure-save" role="group" aria-label={t('figure_saveTitle', [title])}>
      <span className="cl-small cl-faint" aria-hidden="true">
        {t('figure_saveAs')}
      </span>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="cl-link"
          aria-label={t('figure_saveKind', [title, kind.toUpperCase()])}
          onClick={() => void save(kind)}
        >
          {kind.toUpperCase()}
        </button>
      ))}
      <span className="cl-small cl-quiet" role="status">
        {said}
      </span>
    </div>
  );
}
