import type { StandaloneSvg } from './standalone-svg.ts';

/** Dots for each CSS pixel: sharp on print and on dense screens. */
const DENSITY = 2;

/**
 * Draws a picture that stands alone, as PNG at twice its size. Rejects where the browser cannot draw it.
 */
export async function pngOfSvg({ text, width, height }: StandaloneSvg): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * DENSITY);
    canvas.height = Math.round(height * DENSITY);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('no picture');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
