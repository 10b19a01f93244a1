import { it } from 'vitest';
import { answerProfile } from '../utils/candidates/answer-profile.ts';
import { findPersonal } from '../utils/reading/personal.ts';
import { ownLexicon } from './skills/compiled.ts';
const lexicon = ownLexicon();
const N = Number(process.env.RVN ?? 200000);
const rep = (s: string) => s.repeat(Math.ceil(N / s.length)).slice(0, N);
const ids = [...lexicon.entries()].map((e: any) => e.id ?? e);
const py = ids.find((i: string) => /python/i.test(i)) ?? ids[0];
const line = { id: py, label: 'Python', kind: 'tool', force: 'must', alternatives: [{ id: py, label: 'Python', kind: 'tool' }] };
const role: any = { id: '6f0c8d0e-0004-4000-8000-000000000001', name: 'Any', lines: [line], savedAt: '', changedAt: '' };
const inputs: Record<string, string> = {
  one: rep('Python '), comma: rep('Python, '), lines: rep('Python\n'), dots: rep('Python. '), years: rep('Python 2019-2024, '), yearsL: rep('2019 - 2024\nPython\n'), deny: rep('no experience with Python, '), lang: 'Languages:\n' + rep('French (fluent), '), langL: rep('French\nFluent\n'), langLab: rep('Languages: French C1\n'), heads: rep('Experience\nPython for 5 years\n'), since: rep('since 2019 Python '), jan: rep('Jan 2019 to Feb 2020 '), num: rep('5 years of Python '), par: rep('(Python '), mail: rep('Python a@b.co '), prose: rep('I have built many things in Python with people. '), words: rep('abc '), nospace: rep('Python/'), bars: rep('a|'), caps: rep('ABC '), dashes: rep('2019 - '), periods: rep('01/2019 – 12/2020 '), nl: rep('\n'), sp: rep(' ') + 'Python', learn: rep('learning '), andd: rep('Python and '),
};
it('measures', () => {
  for (const [k, text] of Object.entries(inputs)) {
    let start = 0;
    const blocks = text.split('\n').map((e) => { const b = { start, end: start + e.length, kind: 'paragraph' as const }; start += e.length + 1; return b; }).filter((b) => b.end > b.start).slice(0, 20000);
    const a = performance.now();
    const personal = findPersonal(text, { names: ['Mira Okonkwo'], url: new URL('https://m.example/'), blocks }).slice(0, 20000).map(({ start, end, kind }) => ({ start, end, kind }));
    const b = performance.now();
    const v = answerProfile({ url: 'https://m.example/', site: null, name: 'Mira Okonkwo', text, blocks, breaks: [], personal, hidden: null, badges: [] } as any, role, [], { lexicon, now: new Date(), engine: '1', blind: true, mayMark: true });
    const c = performance.now();
    if (c - a > 700) console.log(k, N, 'personal', (b - a).toFixed(0), 'answer', (c - b).toFixed(0), v.marks.length, personal.length);
  }
}, 280000);
