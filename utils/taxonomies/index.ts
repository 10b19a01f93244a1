import { esco } from './esco.ts';
import { onet } from './onet.ts';
import type { TaxonomySource } from './taxonomy-source.ts';

/** Every taxonomy that can be imported, in the order in which the page names them. */
export const taxonomySources: readonly TaxonomySource[] = [esco, onet];
