import * as fc from 'fast-check';
import type { ApiDocument, Operation } from '../api-document.js';
import { idPlaceholders, pathArbitrary, queryArbitrary } from './address.js';
import { contentArbitrary } from './content.js';
import { FromSchema } from './from-schema.js';
import { headersArbitrary } from './headers.js';

/** A request as it is described, placeholders such as `{{order1}}` still in it: the same for the same seed. */
export interface FuzzRequest {
  method: string;
  path: string;
  /** A name may stand twice. */
  headers: [string, string][];
  body?: string | Buffer;
  /** Whose token goes with it; a role, or nobody. */
  as: string;
}

export function requestArbitrary(
  operation: Operation,
  roles: string[],
  document: ApiDocument,
): fc.Arbitrary<FuzzRequest> {
  const schemas = new FromSchema(document.schemas, idPlaceholders);
  return fc
    .record(
      {
        method: fc.constant(operation.method),
        path: fc
          .tuple(pathArbitrary(operation), queryArbitrary(operation, schemas))
          .map(([path, query]) => path + query),
        headers: headersArbitrary(operation),
        content: operation.body ? contentArbitrary(operation.body, schemas) : fc.constant(undefined),
        as: fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...roles) },
          { weight: 1, arbitrary: fc.constantFrom('buyer', 'supplier', 'operator', 'nobody') },
        ),
      },
      { noNullPrototype: true },
    )
    .map(({ content, headers, ...request }) => ({
      ...request,
      headers: [
        ...headers,
        ...(content?.type !== undefined ? ([['content-type', content.type]] as [string, string][]) : []),
      ],
      ...(content && { body: content.body }),
    }));
}
