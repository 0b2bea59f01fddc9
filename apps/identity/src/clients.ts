import type { ClientMetadata } from 'oidc-provider';
import type { DemoAccount } from './demo-parties.js';
import type { IdentityConfig } from './identity.config.js';

/** The same for every demo account: this provider is for trials. */
const DEMO_SECRET = 'demo';

/** Machines of every demo account (`<slug>` / `demo`), Swagger UI and the portal. */
export const clients = (accounts: DemoAccount[], { gatewayUrl }: IdentityConfig): ClientMetadata[] => [
  ...accounts.map(({ slug, name }) => ({
    client_id: slug,
    client_name: name,
    client_secret: DEMO_SECRET,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  })),
  {
    client_id: 'swagger-ui',
    client_name: 'Swagger UI',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [`${gatewayUrl}/docs/oauth2-redirect.html`],
  },
  {
    client_id: 'portal',
    client_name: 'ProcMétier',
    client_secret: DEMO_SECRET,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [`${gatewayUrl}/auth/callback`],
    post_logout_redirect_uris: [`${gatewayUrl}/`],
  },
];
