/** As much of JSON Schema 2020-12 as the document of the API uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  example?: string;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema: JsonSchema;
}

type Content = Record<string, { schema?: JsonSchema; examples?: Record<string, unknown> }>;

export interface Operation {
  id: string;
  method: string;
  /** `/v1/orders/{id}`. */
  path: string;
  parameters: Parameter[];
  body?: Content;
  /** By status. */
  responses: Record<string, { headers?: Record<string, unknown>; content?: Content }>;
}

interface RawOperation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Operation['responses'];
}

export interface ApiDocument {
  operations: Operation[];
  schemas: Record<string, JsonSchema>;
}

/** The document that a gateway gives out, so that what is tested is what callers are told. */
export async function readApiDocument(gatewayUrl: string): Promise<ApiDocument> {
  const response = await fetch(`${gatewayUrl}/docs/openapi.json`);
  const document = (await response.json()) as {
    paths: Record<string, Record<string, RawOperation>>;
    components: { schemas: Record<string, JsonSchema> };
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId, parameters = [], requestBody, responses }]): Operation => ({
        id: operationId,
        method: method.toUpperCase(),
        path,
        parameters,
        ...(requestBody && { body: requestBody.content }),
        responses,
      }),
    ),
  );
  return { operations, schemas: document.components.schemas };
}

/** Every media type in which a success can be given; one `undefined` where it has no body. */
export function representationsOf({ responses }: Operation): (string | undefined)[] {
  const types = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { content }]) => Object.keys(content ?? {}));
  return types.length > 0 ? types : [undefined];
}
