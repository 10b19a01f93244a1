import { SkillPackPage } from '../../components/SkillPackPage.tsx';
import type { PageProps } from './page-props.ts';
import { usePack } from './use-pack.ts';

/** The skill pack that was asked for. */
export function Pack({ report }: PageProps) {
  return <SkillPackPage {...usePack(report)} />;
}
