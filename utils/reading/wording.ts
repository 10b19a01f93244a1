import type { BlockText } from './page.ts';

// How headings of job ads begin in the languages of the boards; a hint beside the page's structure, never an anchor.
const ASKED =
  /qualif|require|your profile|who you|you (?:have|bring)|you.ll bring|skills|experience|profil|anforder|mitbring|compéten|requisit|perfil|competen|conhecimento|kvalif|kompeten|forvent|du har|om dig|krav|eisen|wymagan|reikalav|вимог|требован/i;
const OTHERS =
  /responsib|dut(?:y|ies)|the (?:role|position|job|team)|you.ll (?:do|be)|what you|tasks|aufgaben|missions?\b|poste|tareas|atividades|papel|mansioni|opgaver|uppgifter|stilling|taken|obowiązk|pareig|обов|обязан|benefit|offer|salar|apply|contact|bieten|bewerb|avantage|ofre|tilby|ansøg|erbjud|ansök|bieden|ofer|пропон|предлаг/i;

/** True when the headings of a text are those of a job ad: what is asked for, and either tasks or terms. */
export function countsAsJob({ text, blocks }: BlockText): boolean {
  let asked = 0;
  let others = 0;
  for (const block of blocks) {
    const line = text.slice(block.start, Math.min(block.end, block.start + 60));
    const head =
      block.kind === 'heading' ||
      block.kind === 'label' ||
      (block.kind === 'paragraph' && block.end - block.start < 60);
    if (!head) continue;
    if (ASKED.test(line)) asked++;
    else if (OTHERS.test(line)) others++;
  }
  return asked > 0 && others > 0;
}
