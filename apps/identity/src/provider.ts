import Provider, { interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { clients } from './clients.js';
import { OPERATOR, type DemoAccount } from './demo-parties.js';
import type { IdentityConfig } from './identity.config.js';
import { MemoryAdapter } from './memory-adapter.js';
import { escapeHtml, messagePage } from './pages.js';
import type { IdentityKeys } from './signing-keys.js';

/** The API as a resource (RFC 8707); callers need not name it. */
const RESOURCE = 'urn:procmetier:api';
const ALGORITHM = 'ES256';
const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;
const SCOPES = 'openid profile offline_access';

export const interactionPath = (uid: string) => `/interaction/${uid}`;

export function createProvider(
  config: IdentityConfig,
  accounts: DemoAccount[],
  keys: IdentityKeys,
): Provider {
  const bySlug = new Map(accounts.map((account) => [account.slug, account]));
  return new Provider(config.issuer, {
    adapter: MemoryAdapter,
    jwks: keys.jwks,
    cookies: { keys: keys.cookieKeys },
    clients: clients(accounts, config),
    clientDefaults: { id_token_signed_response_alg: ALGORITHM },
    clientBasedCORS: (_context, origin) => origin === new URL(config.gatewayUrl).origin,
    claims: { openid: ['sub'], profile: ['name', 'party_name', 'party_id', 'role'] },
    conformIdTokenClaims: false,
    findAccount: (_context, slug) => asAccount(bySlug.get(slug)),
    extraTokenClaims: (_context, token) => {
      const slug = token.kind === 'ClientCredentials' ? token.clientId : token.accountId;
      const account = slug === undefined ? undefined : bySlug.get(slug);
      return account && claimsOf(account);
    },
    interactions: { policy: alwaysAsk(), url: (_context, { uid }) => interactionPath(uid) },
    loadExistingGrant: grantEverything,
    expiresWithSession: () => false,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    features: {
      revocation: { enabled: true },
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: tokensFor(config.audience),
      rpInitiatedLogout: LOGOUT,
    },
    renderError,
    ttl: LIFETIMES_S,
  });
}

const LIFETIMES_S = {
  AccessToken: HOUR_S,
  ClientCredentials: HOUR_S,
  IdToken: HOUR_S,
  AuthorizationCode: 60,
  RefreshToken: DAY_S,
  Interaction: HOUR_S,
  Session: DAY_S,
  Grant: DAY_S,
};

type Features = NonNullable<Configuration['features']>;

/** Every access token is a JWT for the API. */
const tokensFor = (audience: string): Features['resourceIndicators'] => ({
  enabled: true,
  defaultResource: () => RESOURCE,
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    audience,
    scope: '',
    accessTokenFormat: 'jwt',
    accessTokenTTL: HOUR_S,
    jwt: { sign: { alg: ALGORITHM } },
  }),
});

const LOGOUT: Features['rpInitiatedLogout'] = {
  enabled: true,
  logoutSource: (context, form) => {
    context.body = messagePage(
      'Sign out?',
      `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
    );
  },
  postLogoutSuccessSource: (context) => {
    context.body = messagePage('You are signed out', '');
  },
};

const renderError: Configuration['renderError'] = (context, { error, error_description: description }) => {
  context.type = 'html';
  context.body = messagePage('This sign-in went wrong', `<p>${error}: ${escapeHtml(description ?? '')}</p>`);
};

const asAccount = (account: DemoAccount | undefined) =>
  account && {
    accountId: account.slug,
    claims: () => ({
      sub: account.slug,
      name: account.name,
      party_name: account.name,
      ...claimsOf(account),
    }),
  };

const claimsOf = ({ role, partyId }: DemoAccount) => ({
  role,
  ...(role !== OPERATOR.role && { party_id: partyId }),
});

/** Every sign-in shows the cards: in a trial one person plays all parts. */
function alwaysAsk() {
  const policy = interactionPolicy.base();
  const choose = new interactionPolicy.Check('choose_account', 'Choose who you are', (context) =>
    context.oidc.result?.login
      ? interactionPolicy.Check.NO_NEED_TO_PROMPT
      : interactionPolicy.Check.REQUEST_PROMPT,
  );
  policy.get('login')?.checks.add(choose);
  return policy;
}

/** No page that asks for consent: Swagger UI and the portal are the system's own. */
async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const { Grant } = oidc.provider;
  const grant = new Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
  grant.addOIDCScope(SCOPES);
  await grant.save();
  return grant;
}
