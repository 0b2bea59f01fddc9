import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { GatewayConfig } from '../gateway.config.js';
import { completeDocument } from './complete.js';
import { problemExamples } from './problem-examples.js';
import { webhookMessages } from './webhook-messages.js';

const DESCRIPTION = `An order travels from a buyer to a supplier and back, steered by a BPMN diagram that runs.

A buyer places an order; the supplier confirms or rejects it; a confirmed order is priced into a quotation, which the buyer accepts or declines. Both sides are told of everything by messages, so an answer of the other side is seen by reading again.

- **Amounts and quantities** are decimal strings, instants RFC 3339 in UTC; those of a quotation have the supplier's offset, and so show its day.
- **Repeating** a request with the same \`Idempotency-Key\` gives the first result; it is safe after a 503 or no answer.
- **Limits**: \`RateLimit-Policy\` says how many requests a party and an address have in a window of seconds, \`RateLimit\` how many are left (draft-ietf-httpapi-ratelimit-headers-09); beyond them the answer is 429 with \`Retry-After\`.
- **Errors** are RFC 9457 problems; \`code\` is stable, \`type\` leads to a page that explains it. Beside what each operation lists: 404 and 405 for an address or a method that is not there, 408 and 431 for a request that comes too slowly or with too large headers.`;

/** Used by Swagger UI: the security requirement of every operation that is not public. */
const OAUTH2 = 'oauth2';

/** What each tag is about; Swagger UI shows it above the operations. */
const TAGS = {
  'Orders (buyer)': 'Place orders and follow them.',
  'Quotations (buyer)': 'Read what the supplier asks, and accept or decline it.',
  'Orders (supplier)': 'Confirm, reject and price the orders that you have got.',
  'Price list': 'The prices that your quotations are made with.',
  Policy: 'What your side decides by itself, and how long each side has.',
  Suppliers: 'Who can be ordered from.',
  Buyers: 'Who orders.',
  Webhooks: 'Signed messages to an address of yours, when something happens to your orders.',
  Process: 'The diagram that runs, and where orders stand in it.',
  Events: 'Changes as they happen.',
  Operations: 'For the people who keep the system running.',
  'Session (portal)': 'Cookies for browsers; a machine needs none of it.',
  Health: 'For load balancers and monitors.',
};

export function openApiDocument(app: INestApplication, { oidc }: GatewayConfig): OpenAPIObject {
  const { authorizationUrl, tokenUrl } = oidc;
  const scopes = { openid: 'Sign in' };
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('ProcMétier')
    .setDescription(DESCRIPTION)
    .setVersion('1.0')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'An access token that you have',
    })
    .addOAuth2(
      {
        type: 'oauth2',
        description: 'A person signs in (authorization code with PKCE), a machine has client credentials.',
        flows: {
          authorizationCode: { authorizationUrl, tokenUrl, scopes },
          clientCredentials: { tokenUrl, scopes: {} },
        },
      },
      OAUTH2,
    );
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const generated = SwaggerModule.createDocument(app, builder.build());
  const components = { ...generated.components, examples: problemExamples() };
  const document: OpenAPIObject = { ...generated, webhooks: webhookMessages(), components };
  allowEitherSignIn(document);
  completeDocument(document);
  return document;
}

/** Whoever has a bearer token may also have got it by OAuth 2: either satisfies. What needs neither says so. */
function allowEitherSignIn(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path) as { security?: Record<string, string[]>[] }[])
      operation.security = operation.security ? [{ bearer: [] }, { [OAUTH2]: [] }] : [];
}

/** Swagger UI at /docs, the document at /docs/openapi.json and /docs/openapi.yaml. */
export function serveDocs(app: INestApplication, config: GatewayConfig): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app, config), {
    jsonDocumentUrl: 'docs/openapi.json',
    yamlDocumentUrl: 'docs/openapi.yaml',
    customSiteTitle: 'ProcMétier API',
    swaggerOptions: {
      persistAuthorization: true,
      oauth2RedirectUrl: `${config.publicUrl}/docs/oauth2-redirect.html`,
      initOAuth: { clientId: 'swagger-ui', usePkceWithAuthorizationCodeGrant: true, scopes: ['openid'] },
    },
  });
}
