import { createHash } from 'node:crypto';

/** Words of a made PDF. Points from the lower left corner; 612 × 792 is the page. */
export interface PdfWords {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
  /** 0 to 1 each; black unless it is given. */
  colour?: readonly [number, number, number];
  /** `Tr`: 3 draws nothing. */
  mode?: number;
  /** Drawn before the words: a filled rectangle. */
  box?: { x: number; y: number; width: number; height: number; colour: readonly [number, number, number] };
}

export interface MadePdf {
  pages: readonly (readonly PdfWords[])[];
  /** JavaScript that a viewer would run on opening. */
  script?: string;
  /** Needs this password to be opened (RC4, 40 bit). */
  password?: string;
  /** Addresses that the first page links to. */
  links?: readonly string[];
  /** A picture over each page. */
  picture?: boolean;
}

/** A small PDF as a text program writes it: Latin letters, two fonts, no compression. */
export function makePdf({ pages, script, password, links = [], picture }: MadePdf): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [${Array.from({ length: 95 }, () => 500).join(' ')}] >>`;
  // 1 catalogue, 2 pages, 3 and 4 fonts, 5 picture, 6 action; then two objects a page, then links.
  const first = 7;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  const linkAt = (at: number) => first + pages.length * 2 + at;
  add(`<< /Type /Catalog /Pages 2 0 R${script === undefined ? '' : ' /OpenAction 6 0 R'} >>`);
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(font('Helvetica'));
  add(font('Helvetica-Bold'));
  add(
    stream(
      '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
      '\x20\x60\xa0\xe0',
    ),
  );
  add(`<< /Type /Action /S /JavaScript /JS (${escaped(script ?? '')}) >>`);
  pages.forEach((words, at) => {
    const notes = at === 0 && links.length > 0 ? ` /Annots [${links.map((_, i) => `${linkAt(i)} 0 R`).join(' ')}]` : '';
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${first + at * 2 + 1} 0 R${notes} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /P 5 0 R >> >> >>`,
    );
    add(stream('<<', (picture ? 'q 612 0 0 792 0 0 cm /P Do Q\n' : '') + words.map(drawing).join('\n')));
  });
  for (const link of links)
    add(`<< /Type /Annot /Subtype /Link /Rect [50 50 100 60] /A << /S /URI /URI (${escaped(link)}) >> >>`);
  return written(objects, password);
}

function drawing({ text, x, y, size = 10, bold, colour = [0, 0, 0], mode = 0, box }: PdfWords): string {
  const under = box ? `${box.colour.join(' ')} rg ${box.x} ${box.y} ${box.width} ${box.height} re f\n` : '';
  return `${under}q BT ${colour.join(' ')} rg ${mode} Tr /F${bold ? 2 : 1} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET Q`;
}

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');
const stream = (head: string, body: string) => `${head} /Length ${body.length} >>\nstream\n${body}\nendstream`;

function written(objects: readonly string[], password: string | undefined): Uint8Array {
  const id = Buffer.from('0123456789abcdef');
  const locked = password === undefined ? undefined : locks(password, id);
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  const all = locked ? [...objects, locked.dictionary] : objects;
  all.forEach((body, at) => {
    places.push(file.length);
    const open = !locked || at === objects.length;
    file += `${at + 1} 0 obj\n${open ? body : lockedBody(body, locked.key, at + 1)}\nendobj\n`;
  });
  const table = file.length;
  file += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) file += `${String(place).padStart(10, '0')} 00000 n \n`;
  const hex = id.toString('hex');
  const lock = locked ? ` /Encrypt ${all.length} 0 R` : '';
  file += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R /ID [<${hex}> <${hex}>]${lock} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();

/** The standard handler, revision 2 (PDF 1.4, 3.5). */
function locks(password: string, id: Buffer): { key: Buffer; dictionary: string } {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(-4);
  const key = md5(padded, owner, rights, id).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    key,
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -4 >>`,
  };
}

function lockedBody(body: string, key: Buffer, number: number): string {
  const of = md5(key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10);
  return body.replace(/(stream\n)([\s\S]*)(\nendstream)/, (_, before: string, inner: string, after: string) => {
    return before + rc4(of, Buffer.from(inner, 'latin1')).toString('latin1') + after;
  });
}

/** RC4, written out: libraries of today refuse it. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (box[i] as number) + (key[i % key.length] as number)) & 255;
    [box[i], box[j]] = [box[j] as number, box[i] as number];
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (box[i] as number)) & 255;
      [box[i], box[j]] = [box[j] as number, box[i] as number];
      return byte ^ (box[((box[i] as number) + (box[j] as number)) & 255] as number);
    }),
  );
}
