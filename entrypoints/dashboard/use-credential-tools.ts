import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Suggestion } from '../../components/Combobox.tsx';
import type { RawFile, WalletTools } from '../../components/wallet-tools.ts';
import { frameworkOfUrl } from '../../utils/matching/skill-of-url.ts';
import { ask } from '../../utils/messages.ts';
import type { Credential, Original } from '../../utils/model/credential.ts';
import { fail } from '../../utils/model/result.ts';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import { getImage, getOriginal } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { packRequest } from '../../utils/storage/settings.ts';
import { chooseSkills, unchooseSkill } from '../../utils/storage/skill-choices.ts';
import { loadEngine } from './engine-later.ts';
import { saveFile } from './save-file.ts';
import type { Checking } from './use-checking.ts';
import type { Report } from './use-report.ts';

/** Longer files are shown in their beginning only. */
const MOST_SHOWN = 200_000;

/** What a credential's detail asks for; the same object until something of it changes, so that rows are not drawn anew. */
export function useCredentialTools(report: Report, { check, busy }: Checking): WalletTools {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const lexicon = useLexicon();
  const asked = useRef(0);
  const checkNow = useRef(check);
  useEffect(() => {
    checkNow.current = check;
  });
  const onVerify = useCallback((ids: string[], hosts: string[]) => checkNow.current(ids, hosts), []);
  return useMemo(
    () => ({
      prepare: lexicon.load,
      labelOf: (id) => lexicon.loaded?.label(id) ?? id.replaceAll('-', ' '),
      knownOf: (id) => lexicon.loaded?.namedCredential(id),
      frameworkOf: frameworkOfUrl,
      async imageOf(id) {
        const image = await getImage(database(), id);
        return image.ok ? image.value : null;
      },
      async fileOf(credential) {
        const original = await originalOf(credential);
        return original ? rawFile(original) : null;
      },
      onExport: (credential) =>
        void originalOf(credential).then((original) => {
          if (original) saveFile(original.name, original.bytes);
          else report(fail('check-interrupted', credential.name));
        }),
      onChooseSkills: (credential, chosen) =>
        void chooseSkills(database(), credential, chosen, new Date()).then((done) => report(done)),
      onForgetSkill: (credential, skillId) =>
        void unchooseSkill(database(), credential, skillId, new Date()).then((done) => report(done)),
      suggestions,
      onQuerySkill: (text) => {
        const ticket = ++asked.current;
        void ask('find-skill', { text }).then((answer) => {
          if (ticket === asked.current && report(answer)) setSuggestions(answer.value.found);
        });
      },
      onVerify,
      checking: busy,
      onPack: (chosen) =>
        void packRequest.set({ chosen }).then(() => {
          location.hash = '#pack';
        }),
    }),
    [lexicon, suggestions, busy, onVerify, report],
  );
}

/** The lexicon, from the first time that somebody asks for it: a wallet is listed without. */
function useLexicon(): { loaded?: Lexicon; load: () => void } {
  const [loaded, setLoaded] = useState<Lexicon>();
  const loading = useRef(false);
  const load = useCallback(() => {
    if (loading.current) return;
    loading.current = true;
    void loadEngine().then((engine) => {
      if (engine.ok) setLoaded(engine.value.lexicon);
      else loading.current = false;
    });
  }, []);
  return useMemo(() => ({ loaded, load }), [loaded, load]);
}

async function originalOf({ originalId }: Credential): Promise<Original | null> {
  if (originalId === undefined) return null;
  const original = await getOriginal(database(), originalId);
  return original.ok ? original.value : null;
}

/** The file as text, where it is text: valid UTF-8 without control characters that no text has. */
export function rawFile({ name, bytes }: Pick<Original, 'name' | 'bytes'>): RawFile {
  const size = bytes.length;
  const cut = size > MOST_SHOWN;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, MOST_SHOWN), { stream: cut });
    return text.includes('\0') ? { name, size } : { name, size, text, ...(cut ? { cut } : {}) };
  } catch {
    return { name, size };
  }
}
