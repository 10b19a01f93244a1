import type { State } from '../../utils/model/match.ts';
import { StateIcon } from '../StateMark.tsx';
import { Label } from './Label.tsx';

/** Icon and word of a state in a picture; `y` is the icon's upper edge. */
export function StateWord({ x, y, state, word }: { x: number; y: number; state: State; word: string }) {
  return (
    <>
      <g transform={`translate(${x} ${y})`}>
        <StateIcon state={state} />
      </g>
      <Label x={x + 22} y={y + 13} text={word} tone={`cl-${state}`} />
    </>
  );
}
