import { useEffect, useState } from 'react';
import { keyOf } from '../../components/keys.ts';
import type { PackItem, SkillPackPageProps } from '../../components/SkillPackPage.tsx';
import { type MessageKey, useTexts } from '../../components/texts.tsx';
import { stateOfCredential, verdictNow } from '../../components/verdict-state.ts';
import type { Credential } from '../../utils/model/credential.ts';
import type { PackRequest } from '../../utils/model/pack-request.ts';
import { ok, type Result } from '../../utils/model/result.ts';
import { buildSkillPack, type PackedAnswer, type PackedCredential, safeName } from '../../utils/sharing/skill-pack.ts';
import { getOriginal } from '../../utils/storage/credentials.ts';
import { type CredlensDatabase, database } from '../../utils/storage/database.ts';
import { packRequest } from '../../utils/storage/settings.ts';
import { listHeld } from '../../utils/storage/skill-choices.ts';
import { loadEngine } from './engine-later.ts';
import { saveFile } from './save-file.ts';
import type { Report } from './use-report.ts';

/** The pack that was asked for, in the popup for a posting or in the wallet for credentials chosen by hand. */
export function usePack(report: Report): SkillPackPageProps {
  const { t, language } = useTexts();
  const [request, setRequest] = useState<PackRequest | null>(null);
  const [items, setItems] = useState<PackItem[]>();
  const [saved, setSaved] = useState<string>();
  useEffect(() => {
    const take = (next: PackRequest | null) => {
      setRequest(next);
      setItems(undefined);
      setSaved(undefined);
      void packItems(database(), next, new Date()).then((found) => report(found) && setItems(found.value));
    };
    void packRequest.get().then(take);
    return packRequest.watch(take);
  }, [report]);
  const posting = request && 'posting' in request ? request.posting : undefined;
  return {
    posting: posting && [posting.title, posting.company].filter(Boolean).join(' · '),
    items,
    saved,
    async onSave(ids) {
      const madeAt = new Date();
      const packed = await packedOf(database(), ids, madeAt);
      if (!report(packed)) return;
      const answers = request && 'posting' in request ? request.answers : await skillsOf(packed.value);
      const bytes = buildSkillPack(
        { posting, answers, credentials: packed.value, madeAt },
        {
          language,
          say: (key, values) => t(key as MessageKey, values),
          verdict: (verdict) => t(keyOf('verdict', verdict)),
        },
      );
      const name = `${safeName(posting ? posting.title : t('pack_title'))}.zip`;
      saveFile(name, bytes);
      setSaved(name);
    },
  };
}

/** Every credential that may go into the pack, in the order in which it answers. */
export async function packItems(
  db: CredlensDatabase,
  request: PackRequest | null,
  now: Date,
): Promise<Result<PackItem[]>> {
  const held = await listHeld(db);
  if (!held.ok) return held;
  const byId = new Map(held.value.items.map((each) => [each.id, each]));
  const answers = request && 'posting' in request ? request.answers : [];
  const ids = request === null ? [] : 'posting' in request ? answers.map((each) => each.credentialId) : request.chosen;
  const engine = answers.length === 0 && ids.length > 0 ? await loadEngine() : undefined;
  return ok(
    [...new Set(ids)].flatMap((id): PackItem[] => {
      const credential = byId.get(id);
      // What counts for nothing is nothing to hand on: withdrawn, changed, or issued to somebody else.
      if (!credential || stateOfCredential(credential, credential.verdict) === null) return [];
      const mine = answers.filter(({ credentialId }) => credentialId === id);
      const label = (skillId: string) => (engine?.ok ? engine.value.lexicon.label(skillId) : skillId);
      const { name, issuer, checkedAt, originalId, skills } = credential;
      return [
        {
          id,
          name,
          issuer: issuer.name,
          verdict: verdictNow(credential, now),
          checkedAt,
          answers: [
            ...new Set(answers.length > 0 ? mine.map(({ asked }) => asked) : skills.map((each) => label(each.id))),
          ],
          inFile:
            originalId === undefined ? 0 : held.value.items.filter((each) => each.originalId === originalId).length,
          best: answers.length === 0 || mine.some(({ best }) => best),
        },
      ];
    }),
  );
}

async function packedOf(db: CredlensDatabase, ids: readonly string[], now: Date): Promise<Result<PackedCredential[]>> {
  const held = await listHeld(db);
  if (!held.ok) return held;
  const chosen = held.value.items.filter(({ id }) => ids.includes(id));
  const packed: PackedCredential[] = [];
  for (const id of ids) {
    const credential = chosen.find((each) => each.id === id);
    if (!credential) continue;
    const original: Result<PackedCredential['original'] | null> =
      credential.originalId === undefined ? ok(null) : await getOriginal(db, credential.originalId);
    if (!original.ok) return original;
    packed.push({
      credential,
      verdict: verdictNow(credential, now),
      ...(original.value ? { original: original.value } : {}),
    });
  }
  return ok(packed);
}

/** Without a posting: the skills themselves are what is answered. */
async function skillsOf(packed: readonly PackedCredential[]): Promise<PackedAnswer[]> {
  const engine = await loadEngine();
  const label = (id: string) => (engine.ok ? engine.value.lexicon.label(id) : id);
  return packed.flatMap(({ credential }: { credential: Credential }) =>
    credential.skills.map(({ id, field }) => ({ asked: label(id), credentialId: credential.id, field })),
  );
}
