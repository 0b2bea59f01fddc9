import { join } from 'node:path';

/** Where people meet a system. */
export interface Addresses {
  gatewayUrl: string;
  identityUrl: string;
}

/** The variables of a gateway that counts no requests: tests come from one address. */
export const gatewayEnv = ({ gatewayUrl, identityUrl }: Addresses, rabbitMqUrl: string) => ({
  RABBITMQ_URL: rabbitMqUrl,
  OIDC_ISSUER: identityUrl,
  PUBLIC_URL: gatewayUrl,
  RATE_LIMIT: 'off',
});

/** The variables of an identity provider. @param folder for its keys */
export const identityEnv = ({ gatewayUrl, identityUrl }: Addresses, folder: string) => ({
  DEMO_IDENTITY: 'true',
  OIDC_ISSUER: identityUrl,
  GATEWAY_URL: gatewayUrl,
  IDENTITY_KEYS_FILE: join(folder, 'identity-keys.json'),
});
