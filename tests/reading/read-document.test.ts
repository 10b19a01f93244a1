import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { boardFor } from '../../utils/boards/index.ts';
import { readDocument } from '../../utils/reading/read-document.ts';

const EMBED = 'https://boards.greenhouse.io/embed/job_app?for=quillbridge&token=4071234';
const WORDS = '<p>Quillbridge prints the timetables of forty ferry lines and of one railway that forgot the sea.</p>';
const AD = `<main><article><h1>Ferry Planner</h1>${WORDS}<h2>Requirements</h2><ul><li>Timetable planning for ferries and buses</li>
<li>Microsoft Excel and a calm voice on the telephone</li><li>Two years in public transport</li></ul><h2>What we offer</h2>
<p>Thirty days of leave, a boat pass, and a staff room with a window on the quay. Write to us; we answer every letter.</p></article></main>`;

function read(
  body: string,
  url = 'https://quillbridge.example/careers/ferry-planner?gh_jid=4071234',
  selection?: string,
) {
  const { document } = new JSDOM(`<!doctype html><title>Ferry Planner</title>${body}`, { url }).window;
  return readDocument({ document, url: new URL(url) }, boardFor, { selection });
}

describe('a page around a posting that stands in a frame', () => {
  it('says so, with the host and the board of the frame', () => {
    const reading = read(`<main><h1>Careers</h1>${WORDS}<iframe src="${EMBED}"></iframe></main>`);
    expect(reading).toEqual({
      kind: 'none',
      posting: null,
      failure: { code: 'posting-in-frame', detail: 'boards.greenhouse.io' },
      frame: { url: EMBED, board: 'greenhouse' },
      body: null,
    });
  });

  it('is not read itself, however much it looks like one', () => {
    expect(read(AD).posting?.title, 'the page alone is a posting').toBe('Ferry Planner');
    expect(read(`${AD}<iframe src="${EMBED}"></iframe>`).failure?.code).toBe('posting-in-frame');
  });

  it('gives the selection where there is one', () => {
    const selection = 'Timetable planning for ferries and buses';
    expect(read(`${AD}<iframe src="${EMBED}"></iframe>`, undefined, selection).posting?.readFrom).toBe('selection');
  });

  it.each([
    'https://boards.greenhouse.io.attacker.test/embed/job_app?for=quillbridge&token=4071234',
    'https://boards.greenhouse.io/embed/job_board?for=quillbridge',
    'http://boards.greenhouse.io/embed/job_app?for=quillbridge&token=4071234',
    'javascript:alert(1)',
    'https://',
    '',
    'about:blank',
  ])('is read as it is where the frame is another: %s', (src) => {
    expect(read(`${AD}<iframe src="${src}"></iframe>`).posting?.title).toBe('Ferry Planner');
  });
});
