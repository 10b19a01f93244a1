/**
 * The method of the well-known keyword processors: a character trie, longest match, words bounded by [A-Za-z0-9_].
 * Written here from its description, as a peer to measure against; it has no rules and no context.
 */
interface Node {
  next: Map<string, Node>;
  keyword?: string;
}

const WORD = /[A-Za-z0-9_]/;

export function keywordTrie(keywords: readonly string[]): (text: string) => { start: number; end: number }[] {
  const root: Node = { next: new Map() };
  for (const keyword of keywords) {
    let node = root;
    for (const letter of keyword) {
      const next = node.next.get(letter) ?? { next: new Map() };
      node.next.set(letter, next);
      node = next;
    }
    node.keyword = keyword;
  }
  return (text) => {
    const found: { start: number; end: number }[] = [];
    for (let start = 0; start < text.length; ) {
      let node: Node | undefined = root;
      let longest = -1;
      for (let at = start; node; at++) {
        if (node.keyword !== undefined && !WORD.test(text[at] ?? ' ')) longest = at;
        node = node.next.get(text[at] ?? '');
      }
      if (longest > start) {
        found.push({ start, end: longest });
        start = longest;
        continue;
      }
      while (start < text.length && WORD.test(text[start] as string)) start++;
      while (start < text.length && !WORD.test(text[start] as string)) start++;
    }
    return found;
  };
}
