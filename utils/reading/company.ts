import { lettersOf } from './letters.ts';
import type { BlockText, Page } from './page.ts';

const LOGOS =
  '[class*="logo" i] img[alt],img[class*="logo" i][alt],[id*="logo" i] img[alt],header a[href="/"] img[alt]';

/** The label of a host that names its owner: `coloplast` of careers.coloplast.com, `example` of jobs.example.co.uk. */
function ownerLabel(url: URL): string {
  const labels = url.hostname.split('.').slice(0, -1);
  while (labels.length > 1 && (labels.at(-1)?.length ?? 0) <= 3) labels.pop();
  return lettersOf(labels.at(-1) ?? '').letters;
}

/** True when a name is that of the site at this address, not of somebody whose page it shows. */
export function isOfSite(name: string, url: URL): boolean {
  const label = ownerLabel(url);
  const { letters } = lettersOf(name);
  return letters.length > 0 && label.length > 0 && (letters.includes(label) || label.includes(letters));
}

/** How the page itself writes the name in its address: "Novo Nordisk" on novonordisk.com. */
function nameFromAddress(whole: BlockText, url: URL): string | null {
  const label = ownerLabel(url);
  if (label.length < 4) return null;
  const { letters, at } = lettersOf(whole.text.slice(0, 100_000));
  for (let found = letters.indexOf(label); found >= 0; found = letters.indexOf(label, found + 1)) {
    const name = whole.text.slice(at[found] ?? 0, (at[found + label.length - 1] ?? 0) + 1);
    // Addresses in the text are written small and in one; a name begins with a capital.
    if (/^\p{Lu}/u.test(name) && !/[\n@/]/.test(name)) return name.slice(0, 200);
  }
  return null;
}

/** The company that a site speaks for: its own name in the markup, its logo, its address. Null when it does not say. */
export function companyOfSite({ document, url }: Page, whole: BlockText): string | null {
  const site = document.querySelector('meta[property="og:site_name"]')?.getAttribute('content')?.trim();
  if (site) return site.slice(0, 200);
  const logo = document
    .querySelector(LOGOS)
    ?.getAttribute('alt')
    ?.replace(/\blogo\b/i, '')
    .trim();
  return logo?.slice(0, 200) || nameFromAddress(whole, url);
}

/** A company's name as the page writes it: without the legal form where the page shows it only without. */
export function asPageNames(company: string, whole: BlockText): string {
  const cut = company.lastIndexOf(' ');
  const short = company.slice(0, cut).replace(/,$/, '');
  return cut > 2 && company.length - cut <= 6 && !whole.text.includes(company) && whole.text.includes(short)
    ? short
    : company;
}
