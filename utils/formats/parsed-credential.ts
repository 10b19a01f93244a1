import { credentialSchema } from '../model/credential.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { ParsedCredential } from './credential-format.ts';

const parsedCredentialSchema = credentialSchema.omit({
  id: true,
  addedAt: true,
  verdict: true,
  reasons: true,
  originalId: true,
  skills: true,
});

/** Last check before a parsed credential leaves the shelf: the model's own schema. */
export function checked(credential: ParsedCredential): Result<ParsedCredential> {
  const parsed = parsedCredentialSchema.safeParse(credential);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return fail('file-missing-fields', issue ? `${issue.path.join('.')}: ${issue.message}` : undefined);
}
