import type { Credential } from '../utils/model/credential.ts';
import type { NamedCredential } from '../utils/model/named-credential.ts';
import type { ChosenSkill } from '../utils/model/skill-choice.ts';
import type { Suggestion } from './Combobox.tsx';

/** The file that a credential came in, as far as it can be shown. */
export interface RawFile {
  name: string;
  /** Size in bytes. */
  size: number;
  /** Its beginning as text; absent where it is none (a picture, a PDF). */
  text?: string;
  /** `text` is not all of it. */
  cut?: boolean;
}

/** Of `n` saved postings, how many ask for each credential or claim, by its id; without an entry, that is not known. */
export interface AskedFor {
  n: number;
  by: Readonly<Record<string, number>>;
}

/** What a credential's detail needs beyond the credential; the surface that shows it knows how to get it. */
export interface WalletTools {
  /** Called when a detail opens: what its words need is fetched then. */
  prepare: () => void;
  /** Label of a skill; its id where the lexicon is not there yet. */
  labelOf: (skillId: string) => string;
  /** What is known of a named credential. */
  knownOf: (id: string) => Pick<NamedCredential, 'award' | 'level'> | undefined;
  /** The framework that the address of an alignment belongs to. */
  frameworkOf: (url: string) => string | undefined;
  /** A `data:` address of a PNG or JPEG. */
  imageOf: (credentialId: string) => Promise<string | null>;
  /** Null where there is no file, or it cannot be read. */
  fileOf: (credential: Credential) => Promise<RawFile | null>;
  /** Saves the original bytes as a file of the person. */
  onExport: (credential: Credential) => void;
  /** Remembered for every credential of the same achievement. */
  onChooseSkills: (credential: Credential, chosen: ChosenSkill[]) => void;
  onForgetSkill: (credential: Credential, skillId: string) => void;
  /** Skills whose names fit what was typed. */
  suggestions: Suggestion[];
  onQuerySkill: (text: string) => void;
  /** Called within the click, with every host that the button names. */
  onVerify?: (ids: string[], hosts: string[]) => void;
  /** Ids of credentials that are being checked. */
  checking?: ReadonlySet<string>;
  /** Goes on to a skill pack of these. */
  onPack?: (ids: string[]) => void;
}
