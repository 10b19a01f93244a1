import type { RoleLine } from './role.ts';

/** A skill or named credential as a line of a role holds it. */
export type RoleSkill = RoleLine['alternatives'][number];

/** What else a line asks for; a member that is undefined is asked for no more. */
export type LineChange = Partial<Pick<RoleLine, 'force' | 'level' | 'years' | 'verifiedOnly'>>;

/** One step of editing a role. Lines are named by their id, so that a step means the same after somebody else's. */
export type RoleEdit =
  | { do: 'name'; name: string }
  /** As a line of its own, after the others of its force. */
  | { do: 'add'; skill: RoleSkill; force: RoleLine['force'] }
  | { do: 'remove'; line: string }
  | { do: 'change'; line: string; change: LineChange }
  /** Either of them is enough. */
  | { do: 'or'; line: string; skill: RoleSkill }
  /** Takes an alternative out. */
  | { do: 'without'; line: string; skill: string }
  /** Makes an alternative a line of its own: both are asked for. */
  | { do: 'split'; line: string; skill: string };

/**
 * Why a step was not done. `gone`: the line or alternative is not there (any more). `twice`: it would say what the line
 * `label` says already. `full`: as many lines, or alternatives, as there can be. `nameless`: a name without a letter.
 */
export type RoleRefusal = { why: 'gone' | 'full' | 'nameless' } | { why: 'twice'; label: string };
