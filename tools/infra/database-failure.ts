/** What a person can do, by SQLSTATE or error code of the network. */
const ADVICE: Record<string, string> = {
  ...Object.fromEntries(
    ['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT'].map(
      (code) => [
        code,
        'PostgreSQL cannot be reached: name one that runs in POSTGRES_ADMIN_URL, or, for a trial, bring it up with "npm run infra"',
      ],
    ),
  ),
  '57P03': 'PostgreSQL is just starting or stopping: try again in a moment',
  '28P01': 'PostgreSQL refuses this account: look at the name and the password in POSTGRES_ADMIN_URL',
  '28000': 'PostgreSQL refuses this account: look at the name and the password in POSTGRES_ADMIN_URL',
  '3D000':
    'This PostgreSQL does not have our databases: "npm run infra", or the step "databases" in a deployment, makes them',
  '22023':
    'This PostgreSQL does not have our roles: "npm run infra", or the step "databases" in a deployment, makes them',
  '42501': 'This account may not do that: POSTGRES_ADMIN_URL must be of an administrator',
  '42P01':
    'The tables are not there: "npm run migrate", or the step "migrations" in a deployment, makes them',
};

/** @returns one line that says what to do and what the server said; undefined where a person can do nothing */
export function describeDatabaseFailure(error: unknown): string | undefined {
  const { code, message, errors } = error as Partial<AggregateError & { code: string }>;
  // The server uses this code for every wrong setting of a connection; only a missing role is a person's business.
  if (code === '22023' && !message?.startsWith('role ')) return undefined;
  const advice = code === undefined ? undefined : ADVICE[code];
  // Where every address of a name fails, the error about all of them has no message of its own.
  const said = message || (errors as Error[] | undefined)?.map((each) => each.message).join(', ');
  return advice && `${advice} (${said})`;
}
