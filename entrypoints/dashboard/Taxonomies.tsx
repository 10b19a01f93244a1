import { TaxonomiesPage } from '../../components/TaxonomiesPage.tsx';
import { useTaxonomies } from './use-taxonomies.ts';

/** Lists of skills that the person imports. */
export function Taxonomies() {
  return <TaxonomiesPage {...useTaxonomies()} />;
}
