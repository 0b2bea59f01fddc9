import type { Progress } from '../infra/progress.js';
import type { AppDescription } from './apps.js';

const ANSWERS_WITHIN_MS = 2_000;

/**
 * The apps that are to be started: without the sign-in where another start of this machine runs it. `npm start` and
 * `npm run infra` share it, as they share the servers.
 */
export async function withoutSharedSignIn(
  apps: readonly AppDescription[],
  progress: Progress,
): Promise<AppDescription[]> {
  const signIn = apps.find(({ name }) => name === 'identity');
  if (!signIn || !(await runs(signIn))) return [...apps];
  progress(`Sign-in: already running at ${signIn.env.OIDC_ISSUER}, until the start that brought it up ends`);
  return apps.filter((app) => app !== signIn);
}

/** Whatever else listens there does not name itself as this one does. */
async function runs({ readyUrl, env }: AppDescription): Promise<boolean> {
  try {
    const answer = await fetch(readyUrl, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
    return ((await answer.json()) as { issuer?: string }).issuer === env.OIDC_ISSUER;
  } catch {
    return false;
  }
}
