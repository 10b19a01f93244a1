import type { State } from '../utils/model/match.ts';
import type { FigureFile } from './charts/figure-model.ts';

/** One thing that postings name. */
export interface RecognitionRow {
  id: string;
  label: string;
  /** Postings that require it, and those that name it otherwise. */
  musts: number;
  others: number;
  /** Of the n postings, 0 to 1; null where none is told. */
  share: number | null;
}

export interface RecognitionTableProps {
  kind: 'credential' | 'issuer' | 'skill';
  /** In the order in which they are shown. */
  rows: RecognitionRow[];
  n: number;
  tooFew: boolean;
  /** Postings from which there are shares and pictures. */
  floor: number;
  /** How the wallet stands with named credentials, by id; without an entry it does not hold it. Absent: not said. */
  held?: Readonly<Record<string, State>> | undefined;
  /** ISO date */
  today: string;
  onSaveFigure: (file: FigureFile) => void;
}

export const RECOGNITION_TITLES = {
  credential: 'recognition_credentials',
  issuer: 'recognition_issuers',
  skill: 'recognition_skills',
} as const;
