/** What is looked at in the files that a figure is saved as. */

/** What keeps a picture from standing alone. Runs in the page. */
export function svgFaults(text: string): { list: string[]; width: number; height: number } {
  const file = new DOMParser().parseFromString(text, 'image/svg+xml');
  const list: string[] = [];
  const root = file.documentElement;
  if (file.querySelector('parsererror') || root.localName !== 'svg') list.push('it is no SVG');
  for (const name of ['title', 'desc'])
    if (!root.querySelector(`:scope > ${name}`)?.textContent) list.push(`no ${name}`);
  for (const each of root.querySelectorAll('script, foreignObject, style, image, use, a, iframe'))
    list.push(each.localName);
  for (const each of root.querySelectorAll('*'))
    for (const { name, value } of each.attributes) {
      if (/^(?:on|class$|style$|href$|xlink:|aria-|data-)/.test(name)) list.push(`${each.localName} ${name}`);
      if (/var\(|light-dark|currentcolor|url\((?!#)|https?:(?!\/\/www\.w3\.org\/2000\/svg)/i.test(value))
        list.push(`${name}=${value}`);
    }
  const drawn = [...root.querySelectorAll('rect')];
  if (new Set(drawn.map((each) => each.getAttribute('fill'))).size < 3) list.push('too few colours');
  if (!/n = \d+/.test([...root.querySelectorAll('text')].at(-1)?.textContent ?? '')) list.push('no n');
  return { list, width: Number(root.getAttribute('width')), height: Number(root.getAttribute('height')) };
}

/** How many colours a PNG has, and the share of the most frequent. Runs in the page. */
export async function pngColours(base64: string): Promise<{ colours: number; same: number }> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return { colours: counts.size, same: (Math.max(...counts.values()) * 4) / data.length };
}
