/** A role that can be a goal. */
export interface RoleChoice {
  id: string;
  /** As shown: "Data analyst". */
  name: string;
  family: string;
  /** Saved postings of it. */
  n: number;
  /** Other titles that find it. */
  titles?: readonly string[] | undefined;
}

export interface RoleGroups {
  /** Roles of saved postings, most postings first. */
  seen: RoleChoice[];
  /** All others by family, in order of name. */
  families: { family: string; roles: RoleChoice[] }[];
}

/** Splits roles into those that were seen and the rest by family; every role stands once. */
export function roleGroups(roles: readonly RoleChoice[], language: string): RoleGroups {
  const byName = new Intl.Collator(language);
  const sorted = [...roles].sort((a, b) => byName.compare(a.name, b.name));
  const families = new Map<string, RoleChoice[]>();
  for (const role of sorted) {
    if (role.n === 0) families.set(role.family, [...(families.get(role.family) ?? []), role]);
  }
  return {
    seen: sorted.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n),
    families: [...families].sort(([a], [b]) => (a < b ? -1 : 1)).map(([family, own]) => ({ family, roles: own })),
  };
}

const MOST_FOUND = 8;

/**
 * Roles whose name or another title has words that begin as the words typed do; best first: name before title, then
 * seen ones, then by name.
 *
 * @returns with `title` where it was another title that fits
 */
export function rolesMatching(
  roles: readonly RoleChoice[],
  typed: string,
  language: string,
): { role: RoleChoice; title?: string }[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const byName = new Intl.Collator(language);
  const fits = (text: string): boolean => {
    const words = wordsOf(text);
    return wanted.every((each) => words.some((word) => word.startsWith(each)));
  };
  return roles
    .flatMap((role): { role: RoleChoice; title?: string }[] => {
      if (fits(role.name)) return [{ role }];
      const title = role.titles?.find(fits);
      return title === undefined ? [] : [{ role, title }];
    })
    .sort(
      (a, b) =>
        Number(a.title !== undefined) - Number(b.title !== undefined) ||
        b.role.n - a.role.n ||
        byName.compare(a.role.name, b.role.name),
    )
    .slice(0, MOST_FOUND);
}

function wordsOf(text: string): string[] {
  return text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '');
}
