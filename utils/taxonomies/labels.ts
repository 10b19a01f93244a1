/** Letters that Unicode does not take apart into a base and a mark. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

/** One line, single spaces (no-break ones as well), nothing around it. */
export function tidy(label: string): string {
  return label.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

/** Kebab-case of an English label, at most 120 characters; '' where no letter or digit is left ("C++" is `c-plus-plus`). */
export function kebab(label: string): string {
  return label
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/&/g, ' and ')
    .replace(/^\./, 'dot ')
    .replace(/[ßæœøłđ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['\u2019]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 120)
    .replace(/-$/, '');
}

/** Alternative labels without empty ones, doubles and the label itself; the order stays. */
export function alternativesOf(label: string, written: readonly string[]): string[] {
  const seen = new Set([label.toLowerCase()]);
  return written.map(tidy).filter((each) => {
    const key = each.toLowerCase();
    if (key === '' || each.length > 200 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
