/**
 * `npm run store [-- --languages en,de] [--texts]`: everything that the stores ask for, made from what is in the project.
 * Texts of every language, answers to the reviewers, and for the given languages (English without any) pictures of the
 * real extension, into .output/store/. Wants a build for Chrome, but for `--texts`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { STORE_LIMITS, storeAnswers, storeLanguages, storeText, whatsNew } from '../utils/cli/store-texts.ts';
import { readCaptions, storePictures } from './store/pictures.ts';

const OUTPUT = path.resolve('.output/store');
const BUILD = path.resolve('.output/chrome-mv3');

function write(name: string, text: string): void {
  const file = path.join(OUTPUT, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${text.trim()}\n`);
}

/** The answers, as they are pasted into the stores' forms. */
function answersAsText(): string {
  const { permissions, optionalHosts, verificationClick, remoteCode, chromePrivacy, firefoxData, reviewerNotes } =
    storeAnswers();
  const of = (reasons: Record<string, string>) => Object.entries(reasons).map(([name, why]) => `### ${name}\n\n${why}`);
  return [
    '# Answers to the stores',
    '## Permissions',
    ...of(permissions),
    '## Optional hosts',
    ...of(optionalHosts),
    '## What a click on "Check online" sends',
    verificationClick,
    '## Remote code',
    remoteCode,
    '## Chrome: data collected',
    chromePrivacy.collected.join(', ') || 'None.',
    chromePrivacy.why,
    ...chromePrivacy.statements.map((each) => `- ${each}`),
    `## Firefox: data_collection_permissions ${firefoxData.data_collection_permissions}`,
    firefoxData.why,
    '## Notes for reviewers',
    ...reviewerNotes.map((each) => `- ${each}`),
  ].join('\n\n');
}

const option = (name: string) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const known = storeLanguages();
const languages = (option('--languages') ?? 'en').split(',');
const unknown = languages.filter((language) => !known.includes(language));
if (unknown.length > 0) {
  console.error(`--languages takes ${known.join(', ')}`);
  process.exit(2);
}

const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const news = whatsNew(version);
if (!news) {
  console.error(`CHANGELOG.md says nothing of ${version}`);
  process.exit(1);
}
fs.rmSync(OUTPUT, { recursive: true, force: true });
write('answers.md', answersAsText());
write('whats-new.md', news);
for (const language of known) {
  const text = await storeText(language);
  for (const field of ['name', 'summary', 'description'] as const) {
    if (text[field].length > STORE_LIMITS[field]) throw new Error(`${field} in ${language} is too long`);
    write(`${language}/${field}.txt`, text[field]);
  }
  console.log(`${language}: ${text.name}, ${text.summary.length} characters, ${text.description.length} characters`);
}
if (!process.argv.includes('--texts')) {
  if (!fs.existsSync(path.join(BUILD, 'manifest.json'))) {
    console.error('no extension in .output/chrome-mv3: run `npm run build` first');
    process.exit(1);
  }
  for (const language of languages) {
    const captions = readCaptions()[language];
    if (!captions) throw new Error(`docs/store/captions.json has nothing for ${language}`);
    for (const file of await storePictures(BUILD, language, captions, path.join(OUTPUT, language)))
      console.log(`${path.relative('.', file)} ${(fs.statSync(file).size / 1000).toFixed(0)} kB`);
  }
}
process.exit(0);
