import type { BlockText } from './page.ts';

// How headings of job ads begin in the languages of the boards; a hint beside the page's structure, never an anchor.
const ASKED =
  /qualif|require|your profile|about you$|who you|what we (?:ask|expect|look)|you (?:have|bring)|you.ll bring|skills|experience|profil(?! perusahaan)|anforder|mitbring|compéten|requisit|perfil|competen|conhecimento|kvalif|kompeten|forvent|du har|om dig|krav|eisen|wymagan|reikalav|вимог|требован|kualifikasi|persyaratan/i;
const OTHERS =
  /responsib|dut(?:y|ies)|the (?:role|position|job|team)|you.ll (?:do|be)|what you|tasks|aufgaben|missions?\b|poste|tareas|atividades|papel|mansioni|opgaver|uppgifter|stilling|taken|obowiązk|pareig|обов|обязан|benefit|offer|salar|apply|contact|bieten|bewerb|avantage|ofre|tilby|ansøg|erbjud|ansök|bieden|ofer|пропон|предлаг|tanggung jawab|tugas/i;

/** How many headings of a text are those of a job ad: for what is asked, and for tasks or terms. */
function headsOf({ text, blocks }: Pick<BlockText, 'text' | 'blocks'>): { asked: number; others: number } {
  const heads = { asked: 0, others: 0 };
  for (const block of blocks) {
    const line = text.slice(block.start, Math.min(block.end, block.start + 60));
    const head =
      block.kind === 'heading' ||
      block.kind === 'label' ||
      (block.kind === 'paragraph' && block.end - block.start < 60);
    if (!head) continue;
    if (ASKED.test(line)) heads.asked++;
    else if (OTHERS.test(line)) heads.others++;
  }
  return heads;
}

/** True when at least one heading of a text is one of a job ad. */
export function speaksOfJob(text: Pick<BlockText, 'text' | 'blocks'>): boolean {
  const { asked, others } = headsOf(text);
  return asked + others > 0;
}

/** True when the headings of a text are those of a job ad: what is asked for, and either tasks or terms. */
export function countsAsJob(text: BlockText): boolean {
  const { asked, others } = headsOf(text);
  return asked > 0 && others > 0;
}
