import { isKeptRefusal, type ErrorCode } from '@app/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { refineTypes } from './value-types.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Success = Extract<Operation['responses'][string], { description: string }>;
type Header = NonNullable<Success['headers']>[string];
type Content = NonNullable<Success['content']>;
type Media = Content[string];

/** What every operation of a kind answers beside its body; said once here and never forgotten at a new one. */
const HEADERS = {
  ETag: {
    description: 'Version of the state that the body shows, strong; absent for a CSV file and a dry run',
    schema: { type: 'string', example: '"5"' },
  },
  Link: {
    description: 'The next page, RFC 8288; absent on the last one',
    schema: { type: 'string', example: '</v1/orders?limit=50&cursor=eyJ…>; rel="next"' },
  },
  'Idempotent-Replayed': {
    description: '`true` if this is the stored result of a repeated key',
    schema: { type: 'string', enum: ['true'] },
  },
} as const;

/** Whether an operation creates something that has versions. */
const isCreated = ({ operationId = '' }: Operation) =>
  ['placeOrder', 'registerWebhook'].includes(operationId);

/** These answer with a version, and never with 304: what they show also changes with the clock alone. */
const ALWAYS_WHOLE = ['getWebhook'];

/** These answer with a delivery, which has no version; their `If-Match` is about its webhook. */
const SHOWS_ANOTHER = ['pingWebhook', 'resendWebhookDelivery'];

/** Whether what the body shows is what the entity tag of the request is about. */
const isTagged = (operation: Operation, { content }: Success) =>
  // What was deleted has no version.
  content !== undefined &&
  !SHOWS_ANOTHER.includes(operation.operationId ?? '') &&
  (sends(operation, 'If-None-Match') ||
    sends(operation, 'If-Match') ||
    isCreated(operation) ||
    ALWAYS_WHOLE.includes(operation.operationId ?? ''));

/** Statuses of refusals by the services; others come from the gateway, which stores no results. */
const REFUSED = ['409', '412', '422'];

/** Whether one of the refusals that an answer shows is kept with the key. */
const isResult = ({ content }: Success) =>
  Object.keys(content?.['application/problem+json'].examples ?? {}).some((code) =>
    isKeptRefusal(code as ErrorCode),
  );

const sends = ({ parameters = [] }: Operation, name: string) =>
  parameters.some((parameter) => 'name' in parameter && parameter.name === name);

/** Operations that an answer with an order links to. */
const ORDER_LINKS = ['getOrder', 'getOrderHistory', 'getOrderProcess', 'getQuotation', 'cancelOrder'];

/**
 * Adds to a generated document what follows from what it says already: headers, pagination links, descriptions, media
 * types and the types of members. Changes it in place.
 */
export function completeDocument(document: OpenAPIObject): void {
  for (const [path, item] of Object.entries(document.paths))
    for (const operation of Object.values(item) as Operation[]) {
      describeIds(path, operation);
      completeOperation(operation);
    }
  refineTypes((document.components?.schemas ?? {}) as Parameters<typeof refineTypes>[0]);
  dropUnusedExamples(document);
}

function completeOperation(operation: Operation): void {
  if (operation.requestBody && 'content' in operation.requestBody) textIsText(operation.requestBody.content);
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1] as
    Success | undefined;
  if (!success) return;
  describe(success);
  if (success.content) textIsText(success.content);
  const adds = (name: keyof typeof HEADERS, to = success) => {
    to.headers = { ...to.headers, [name]: HEADERS[name] as Header };
  };
  const answers = operation.responses as Record<string, Success>;
  if (isTagged(operation, success))
    for (const answer of [success, answers['304']]) if (answer) adds('ETag', answer);
  if (sends(operation, 'Idempotency-Key'))
    for (const answer of [success, ...REFUSED.flatMap((status) => answers[status] ?? []).filter(isResult)])
      adds('Idempotent-Replayed', answer);
  if (sends(operation, 'cursor')) {
    adds('Link');
    success.links = {
      next: {
        operationId: operation.operationId,
        parameters: { cursor: '$response.body#/nextCursor' },
        description: 'The next page, with the same filters; `nextCursor` is null on the last one.',
      },
    };
  }
  if (operation.operationId === 'placeOrder')
    success.links = Object.fromEntries(
      ORDER_LINKS.map((operationId) => [
        operationId,
        { operationId, parameters: { id: '$response.body#/id' } },
      ]),
    );
}

/** `{id}` in `/v1/orders/{id}` is "The id of the order". */
function describeIds(path: string, { parameters = [] }: Operation): void {
  for (const parameter of parameters) {
    if (!('in' in parameter) || parameter.in !== 'path') continue;
    const [, plural] = new RegExp(`/([^/]+)/\\{${parameter.name}\\}`).exec(path) ?? [];
    const thing = plural?.replace(/ies$/, 'y').replace(/s$/, '').replaceAll('-', ' ');
    parameter.description ??= `The id of the ${thing}`;
  }
}

const nameOf = ({ schema }: Media) =>
  schema && '$ref' in schema ? schema.$ref.split('/').at(-1) : undefined;

/** `OrderPageResponse` is described as "Order page": a response without a word is one that no reader trusts. */
function describe(success: Success): void {
  if (success.description) return;
  const name =
    Object.values(success.content ?? {})
      .map(nameOf)[0]
      ?.replace(/Response$/, '') ?? 'Done';
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  success.description = words.charAt(0).toUpperCase() + words.slice(1);
}

/** Nest gives every media type the schema and the examples of the JSON one. */
function textIsText(content: Content): void {
  const csv = content['text/csv'];
  const json = content['application/json'];
  if (!csv) return;
  csv.schema = { type: 'string', description: 'RFC 4180, with a line of headings' };
  if (json?.examples) delete json.examples;
}

/** Examples that no operation shows belong to codes outside all operations, such as `method-not-allowed`. */
function dropUnusedExamples({ paths, components }: OpenAPIObject): void {
  const shown = JSON.stringify(paths);
  const { examples } = components ?? {};
  for (const name of Object.keys(examples ?? {}))
    if (!shown.includes(`"#/components/examples/${name}"`)) delete examples?.[name];
}
