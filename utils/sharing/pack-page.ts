import type { PackedCredential, PackWords, SkillPack } from './skill-pack.ts';

const STYLE = `
:root{color-scheme:light}
body{max-width:960px;margin:0 auto;padding:32px 24px;background:#fff;color:#17171f;font:15px/22px system-ui,sans-serif}
h1{font-size:24px;line-height:32px;margin:0 0 4px}h2{font-size:18px;line-height:24px;margin:32px 0 8px}
table{width:100%;border-collapse:collapse;font-size:13px;line-height:20px}
th,td{padding:6px 12px 6px 0;border-bottom:1px solid #d6d6e0;text-align:start;vertical-align:top;overflow-wrap:anywhere}
p{margin:0 0 8px}.quiet{color:#484857}
@media print{body{max-width:none;padding:0;font-size:11pt}tr,li{break-inside:avoid}thead{display:table-header-group}
a{color:inherit;text-decoration:none}@page{margin:18mm}}`;

/**
 * The page of a pack: requirement, evidence, verdict and time of the check. It runs nothing and loads nothing; every
 * text in it may be a stranger's and is escaped. Printing it gives the PDF.
 * @param files path within the zip by credential id
 */
export function packPage(pack: SkillPack, files: ReadonlyMap<string, string>, words: PackWords): string {
  const { say, language } = words;
  const { posting, answers, credentials, madeAt } = pack;
  const title = posting
    ? say('pack_page', [[posting.title, posting.company].filter(Boolean).join(' · ')])
    : say('pack_pageChosen');
  const byId = new Map(credentials.map((each) => [each.credential.id, each]));
  const rows = answers.flatMap(({ asked, force, partly, credentialId, field }) => {
    const packed = byId.get(credentialId);
    if (!packed) return [];
    const note = [force && say(FORCE[force]), partly && say('state_partial')].filter(Boolean).join(', ');
    return row([
      `<b>${asText(asked)}</b>${note ? ` <span class="quiet">(${asText(note)})</span>` : ''}`,
      `${asText(packed.credential.name)}<br><span class="quiet">${asText(say('quoted', [field]))}</span>`,
      asText(words.verdict(packed.verdict)),
      asText(checkedOf(packed, words)),
    ]);
  });
  const held = credentials.map((packed) => {
    const { credential } = packed;
    const path = files.get(credential.id);
    return row([
      `<b>${asText(credential.name)}</b><br><span class="quiet">${asText(credential.issuer.name)}</span>`,
      asText(datesOf(packed, words)),
      `${asText(words.verdict(packed.verdict))}<br><span class="quiet">${asText(checkedOf(packed, words))}</span>`,
      path ? `<a href="${asText(path)}">${asText(path)}</a>` : asText(say('pack_noFile')),
    ]);
  });
  return `<!doctype html>
<html lang="${asText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${asText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${asText(title)}</h1>
${posting && isWeb(posting.url) ? `<p class="quiet">${asText(posting.url)}</p>` : ''}
<p class="quiet">${asText(say('pack_made', [timeOf(madeAt, language)]))}</p>
${rows.length > 0 ? table(say('pack_answers'), ['requirement', 'evidence', 'verdict', 'checked'], rows, words) : ''}
${table(say('pack_credentials'), ['evidence', 'issued', 'verdict', 'file'], held, words)}
</body>
</html>
`;
}

const FORCE = { must: 'pack_must', nice: 'pack_nice' } as const;

const HEADS = {
  requirement: 'pack_requirement',
  evidence: 'pack_evidence',
  verdict: 'pack_verdict',
  checked: 'pack_checked',
  issued: 'fact_issued',
  file: 'pack_file',
} as const;

function table(title: string, heads: readonly (keyof typeof HEADS)[], rows: readonly string[], { say }: PackWords) {
  const head = heads.map((each) => `<th scope="col">${asText(say(HEADS[each]))}</th>`).join('');
  return `<h2>${asText(title)}</h2>
<table><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function checkedOf({ credential }: PackedCredential, { say, language }: PackWords): string {
  return credential.checkedAt ? timeOf(new Date(credential.checkedAt), language) : say('pack_unchecked');
}

function datesOf({ credential }: PackedCredential, { say, language }: PackWords): string {
  const { validFrom, validUntil } = credential;
  return [
    validFrom && say('pack_issued', [dayOf(validFrom, language)]),
    validUntil && say('pack_until', [dayOf(validUntil, language)]),
  ]
    .filter(Boolean)
    .join(', ');
}

function dayOf(iso: string, language: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : date.toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** With the time zone, because whoever reads it may be in another. */
function timeOf(date: Date, language: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return `${text} UTC`;
}

function isWeb(url: string): boolean {
  return /^https?:\/\//.test(url);
}

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text; characters that turn the direction of what follows are left out. */
function asText(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[&<>"']/g, (character) => MARKUP[character] ?? '');
}
