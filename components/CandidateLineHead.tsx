import type { RoleLine } from '../utils/model/role.ts';
import { askedOf, lineLabel } from './candidate-words.ts';
import { useTexts } from './texts.tsx';

/** The head of a table's row that answers one line of a role: its name, and how much of it is asked for. */
export function CandidateLineHead({ line }: { line: RoleLine }) {
  const texts = useTexts();
  const asked = askedOf(line, texts);
  return (
    <th scope="row">
      <span className={line.kind === 'tool' || line.kind === 'credential' ? undefined : 'cl-cap'}>
        {lineLabel(line, texts)}
      </span>
      {asked.length > 0 && <span className="cl-small cl-quiet">{asked.join(' · ')}</span>}
    </th>
  );
}
