import { COMMON, fold, nameFinder, spellings } from './scrub-names.ts';

interface Stretch {
  start: number;
  end: number;
}
/** Where a text names its person, or how to reach them. */
interface Named extends Stretch {
  kind: 'name' | 'contact';
}

/**
 * Names that are skills or other words as well. Alone, such a part of a person's name is covered only where it is used as
 * a name: "Ruby led the team", "Ruby’s tools", "I am Ruby"; in "Java, Ruby, SQL" it stays.
 */
const WORDS_TOO = new Set(
  'abap access ada agile ai akka alexa amber android angular ansible apex apollo apple art asana ash athena atlas aurora azure bamboo bash basic basil bill black blue brown butler c cassandra celery chef chip click cobol cook cooper crystal cucumber cypress dart dash dean delta django dora druid eclipse elastic elixir elm ember erlang excel express falcon fisher flash flask flint flow flutter fortran frank gatling gem ghost git go google grace grails green groovy gulp hadoop harper haskell helm hive hope hugo hunter ibm illustrator impala io ionic ios iris istio jade java javascript jasmine jasper jest jenkins jenny jira jordan jose julia kafka karma katalon kotlin ksh lambda lean linux lisp lotus lua luna lync magento major maple marco mark markdown marketo max maven maya may meteor mocha moodle nest nim node notion nova oak ocaml octave oracle opera page pandas parker pascal penny perl phoenix pig play porter potter powell price prolog pug puppet pyramid python qt quartz quest quill r rational react redis remix revit ring robin rose ruby rust sage sails salt sap sas scala scheme scratch scrum selenium shell sketch slack smith snow solid solr spark splunk spring sql storm struts svelte swift tailor taylor terra tiger tornado trello turner typescript unity vala vagrant vault vi victor viola vim violet vue weaver web west wicket will winter wolf word young zig zoom baker carpenter mason miller painter gardener plumber teacher nurse farmer driver'.split(
    ' ',
  ),
);
const PARTICLES = new Set(
  'van von der den del des de da di du la le les zu zum zur ten bin al el dos das und y e the and phd dr prof msc bsc mba jr sr'.split(
    ' ',
  ),
);

/** In front of it: somebody says or writes to whom. */
const CALLED =
  /(?:\bi am|\bi['’]m|name is|\bbin|heiße|heisse|\bje suis|m['’]appelle|\bsoy|me llamo|\bik ben|\bheet|\bhi|\bhello|\bhey|\bdear|\bhallo|\bliebe[r]?|\bbonjour|\bhola|\bbeste|\bmr|\bmrs|\bms|\bdr|\bfrau|\bherr|\bmme|\bmeet|\bthanks,?)[ .,]{1,2}$/iu;
/** Behind it: what a person does. */
const DOES =
  /^(?:['’]s\b| (?:led|leads|is|was|has|had|works?|worked|builds?|built|writes|wrote|joined|studie[ds]|manage[ds]|manages|helped|helps|likes|loves|lives|comes|speaks|brings|holds|knows|started|moved|taught|designed|developed|creates?|created|runs|ran|did|does|can|will|also|and i\b|ist|hat|war|arbeitet|leitet|leitete|entwickelt|est|a (?:dirig|trav|dével)|travaille|es|tiene|trabaja|heeft|werkt)\b)/iu;

/**
 * Where a text names its person, however it is written: first or last name alone, in capitals, the other way round, with
 * middle names and initials, with a genitive, as a handle or an address.
 */
export function findNames(text: string, names: readonly string[], url: URL): Named[] {
  if (names.length === 0) return [];
  const look = finderFor(names, url);
  const found = linesWith(text, names).flatMap(({ start, end }) =>
    look(text.slice(start, end)).map((each) => ({ ...each, start: each.start + start, end: each.end + start })),
  );
  return [...found, ...initials(text, names, found).map((each) => ({ ...each, kind: 'name' as const }))];
}

/** Runs of lines that hold a part of a name at all, however it is written: in a long text the others are most. */
function linesWith(text: string, names: readonly string[]): Stretch[] {
  const needles = partsOf(names.flatMap(spellings));
  const lines: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const folded = fold(text.slice(start, end));
    if (needles.some((needle) => folded.includes(needle))) {
      const last = lines.at(-1);
      if (last && last.end === start - 1) last.end = end;
      else lines.push({ start, end });
    }
    start = end + 1;
  }
  return lines;
}

function finderFor(names: readonly string[], url: URL): (text: string) => Named[] {
  const parts = partsOf(names);
  const whole = nameFinder(names, []);
  return (text) => {
    const found: Stretch[] = [];
    for (const each of whole.find(text)) {
      const word = fold(text.slice(each.start, each.end));
      if (!WORDS_TOO.has(word) || isUsedAsName(text, each)) found.push(each);
    }
    found.push(...furtherNames(text, parts));
    return [
      ...handles(text, names, parts, url).map((each) => ({ ...each, kind: 'contact' as const })),
      ...withInitials(text, found, parts).map((each) => ({ ...each, kind: 'name' as const })),
    ];
  };
}

/** Genitives, names of two letters, and names that are common words. */
function furtherNames(text: string, parts: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}\p{M}]*/gu)) {
    const folded = fold(word);
    const stretch = { start: index, end: index + word.length };
    if (/[\p{L}\p{N}]/u.test(text[index - 1] ?? '')) continue;
    const genitive = folded.endsWith('s') && folded.length > 4 && parts.includes(folded.slice(0, -1));
    const short = folded.length === 2 && parts.includes(folded) && !WORDS_TOO.has(folded);
    const common = COMMON.has(folded) && parts.includes(folded);
    if (genitive || short || (common && isUsedAsName(text, stretch))) found.push(stretch);
  }
  return found;
}

function partsOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => fold(name).match(/[\p{L}\p{N}]+/gu) ?? []))].filter(
    (part) => part.length >= 2 && !PARTICLES.has(part),
  );
}

function isUsedAsName(text: string, { start, end }: Stretch): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false;
  return CALLED.test(text.slice(Math.max(0, start - 20), start)) || DOES.test(text.slice(end, end + 16));
}

/** "Mira J. Lang", "Mira Jane Lang", "M. J. Lang", "Mira L.": what stands between and beside parts of the name. */
function withInitials(text: string, found: readonly Stretch[], parts: readonly string[]): Stretch[] {
  const letters = new Set(parts.map((part) => part[0]));
  const sorted = [...found].sort((a, b) => a.start - b.start);
  return sorted.map((each, at) => {
    let { start, end } = each;
    const before = /(?<![\p{L}\p{N}])(?:\p{Lu}\.[ -]?){1,3}$/u.exec(text.slice(Math.max(0, start - 14), start));
    if (before) start -= before[0].length;
    const after = /^ (\p{Lu})\.(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 4));
    if (after && letters.has(fold(after[1] ?? ''))) end += after[0].length;
    const next = sorted[at + 1];
    if (next && next.start > end && next.start - end <= 40) {
      const between = text.slice(end, next.start);
      if (
        /^ (?:(?:\p{Lu}\.|\p{Lu}[\p{Ll}\p{M}'’-]{1,20}|de|da|van|von|del|della|y|[“"(]\p{Lu}\p{Ll}{1,20}[”")])[ -]){1,3}$/u.test(
          between,
        )
      )
        end = next.start;
    }
    return { start, end };
  });
}

/** Names that people have on sites: "mlang", "lang-mira", what the page's own address ends in, and hosts of their name. */
function handles(text: string, names: readonly string[], parts: readonly string[], url: URL): Stretch[] {
  const made = new Set<string>();
  for (const name of names) {
    const own = (fold(name).match(/[\p{L}]+/gu) ?? []).filter((part) => !PARTICLES.has(part));
    const [first, last] = [own[0], own.at(-1)];
    if (own.length < 2 || !first || !last) continue;
    for (const each of [
      `${first[0]}${last}`,
      `${last}${first[0]}`,
      `${first}${last[0]}`,
      `${first}${last}`,
      `${last}${first}`,
    ])
      if (each.length >= 4) made.add(each);
  }
  const slug = slugOf(url);
  const isOwn = (piece: string) =>
    made.has(piece) ||
    made.has(piece.replace(/\d+$/, '')) ||
    (piece.length >= 4 && parts.includes(piece) && !WORDS_TOO.has(piece));
  const hasName = (folded: string) => {
    const pieces = folded.split(/[^\p{L}\p{N}]+/u);
    return pieces.some(isOwn) || (pieces.length > 1 && made.has(pieces.join('').replace(/\d+$/, '')));
  };
  if (slug.length >= 4 && !parts.includes(fold(slug)) && hasName(fold(slug))) made.add(fold(slug));
  const found: Stretch[] = [];
  // A word that may hold marks: a handle, a host, an address.
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}@][\p{L}\p{M}\p{N}@._:/~#?=&%+-]{3,200}/gu)) {
    const folded = fold(word);
    if (!/[@._:/~#\d]|-.*-/.test(word) && !made.has(folded)) continue;
    const bare = word.replace(/[.:/]+$/, '');
    const whole = folded.replace(/^@|[.:/]+$/g, '');
    const isAddress = /^(?:https?:\/\/)?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/u.test(whole) && !/^\d/.test(whole);
    if (
      made.has(whole) ||
      made.has(whole.replace(/[^\p{L}]/gu, '')) ||
      (isAddress && hasName(folded)) ||
      whole.split(/[/:#_@]/).some((each) => made.has(each))
    )
      found.push({ start: index, end: index + bare.length });
  }
  return found;
}

/** The last part of an address that may be a person's own. */
function slugOf(url: URL): string {
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** "ML" in a line of its own, right above or below the line with the whole name: what stands where a photo would. */
function initials(text: string, names: readonly string[], found: readonly Stretch[]): Stretch[] {
  const letters = new Set(
    names.flatMap((name) => {
      const own = (name.match(/\p{Lu}/gu) ?? []).join('');
      return own.length >= 2 ? [own, `${own[0]}${own.at(-1)}`] : [];
    }),
  );
  const starts = new Set(found.map(({ start }) => start));
  const ends = new Set(found.map(({ end }) => end));
  const result: Stretch[] = [];
  for (const { 0: line, index } of text.matchAll(/(?<=^|\n)\p{Lu}{2,4}(?=\n|$)/gu)) {
    if (!letters.has(line)) continue;
    const end = index + line.length;
    if (starts.has(end + 1) || ends.has(index - 1)) result.push({ start: index, end });
  }
  return result;
}
