import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownContext, knownContexts } from '../../utils/verification/contexts.ts';

const FOLDER = join(import.meta.dirname, '../../utils/verification/contexts');

/** SHA-256 of each published file. A changed byte changes what signed credentials say. */
const HASHES: Record<string, string> = {
  'clr-2.0.1.json': '880f1902d4158f2f33ce06af41b90719977cd1ea337a9de2e41edb3ff5e543d6',
  'clr-2.json': 'e198d7b517d74c5036434ce495086f67b10244709e9a3df9dcb7f8b1579b6167',
  'credentials-v1.json': 'ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc',
  'credentials-v2.json': '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
  'data-integrity-v1.json': 'c6e5073f4bd4bf6d08f245736e6f32c29b012860b18583644b2d71e1de862669',
  'data-integrity-v2.json': '67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4',
  'dcc-v1.json': '1543695325471b0d23e839a28166ba4ea445cca294ac46fe034ca584cbfc6077',
  'did-v1.json': 'adefa50311393eb1bd788a38ac9fe2696c65367928f6996812cd54577394f4da',
  'ed25519-2020-v1.json': 'b9e1ab971fd8bf2c7553e0c4a9438e0b9450afde1ea1ca5b2492368b9f549588',
  'multikey-v1.json': 'c5f3806f8286920573221938917988a18a4cc5a09e968d29649613c7a1c2b1f6',
  'open-badges-3-extensions.json': '146f85aa16effd7ca1da8056eb443f53ce1eca8a34186cb062832c0a97d889c3',
  'open-badges-3.0.1.json': 'cfc147db5fd5e3575b06bd471fe04784e92de69296f64a351b8dff0ec3372e9c',
  'open-badges-3.0.2.json': 'bba433989e1e700ca60838a3c22378e7d8381aeb0c9590f9ddf84d1714f10296',
  'open-badges-3.0.3.json': '3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84',
  'open-badges-3.json': 'b077fa134d909d92c1dcd1c153f2af1b244aeb415967fdc1467d7fc5dd48ac10',
  'status-list-2021-v1.json': '6dd06a52bedb771e059c1083ba8ba7848dce22f6b4a8cfa0b98ba3fc188870e4',
  'status-v1.json': 'fda5add353231e6a6884a46b12e6c75464281900cb348284d9c360f62381d9f7',
  'x25519-2020-v1.json': 'b234f84fe7cebb0efef37cad82667eeacb6d414f6c51ac37f5dc803a4a0c728a',
};

describe('bundled contexts', () => {
  it('are the published files, byte for byte', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
    const hashes = Object.fromEntries(
      files.map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(FOLDER, file)))
          .digest('hex'),
      ]),
    );
    expect(hashes).toEqual(HASHES);
  });

  it('are each known under an address', () => {
    expect(knownContexts()).toHaveLength(Object.keys(HASHES).length);
    for (const address of knownContexts()) expect(knownContext(address)).toHaveProperty('@context');
  });

  it.each([
    'https://www.w3.org/2018/credentials/v1/',
    'http://www.w3.org/2018/credentials/v1',
    '__proto__',
    'constructor',
  ])('%s is not one', (address) => expect(knownContext(address)).toBeUndefined());
});
