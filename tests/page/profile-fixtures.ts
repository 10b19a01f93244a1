import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSavedPage } from '../../utils/cli/read-page.ts';
import type { ProfileSnapshot } from '../../utils/model/profile-snapshot.ts';
import { profileSiteFor } from '../../utils/profiles/index.ts';
import type { BlockText } from '../../utils/reading/page.ts';
import { profileSnapshot } from '../../utils/reading/profile-snapshot.ts';
import { readProfile } from '../../utils/reading/read-profile.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/profiles');

/** A page of an invented person that can be read. */
export interface ProfileFixture {
  name: string;
  document: Document;
  body: BlockText;
  profile: ProfileSnapshot;
}

/** Names of all fixtures of profiles that can be read, "site/slug". */
export function profileFixtureNames(): string[] {
  return readdirSync(FOLDER).flatMap((site) =>
    readdirSync(join(FOLDER, site))
      .filter((slug) => existsSync(join(FOLDER, site, slug, 'profile.json')))
      .filter((slug) => !('failure' in expected(`${site}/${slug}`)))
      .map((slug) => `${site}/${slug}`),
  );
}

const expected = (name: string) =>
  JSON.parse(readFileSync(join(FOLDER, name, 'profile.json'), 'utf8')) as { url: string; failure?: string };

/** The fixture as its reader gives it; throws where it cannot be read. */
export function profileFixture(name: string): ProfileFixture {
  const url = new URL(expected(name).url);
  const document = parseSavedPage(readFileSync(join(FOLDER, name, 'page.html')), url.href);
  const reading = readProfile({ document, url }, profileSiteFor(url));
  const snapshot = profileSnapshot(reading);
  if (!snapshot.ok || !reading.body) throw new Error(`${name}: ${snapshot.ok || snapshot.failure.code}`);
  return { name, document, body: reading.body, profile: snapshot.value };
}
