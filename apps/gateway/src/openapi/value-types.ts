interface Schema {
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
}

/** Members of answers that hold an instant; `waitingAt` is a place in the diagram. */
const INSTANT = /^(at|hour|since|timestamp|validFrom|validTo)$|(?<!^waiting)At$|Until$/;

/**
 * Says what generators of clients need and the types of the classes do not tell: a number is a whole one, since amounts
 * and quantities are text, and an instant of an answer is no text like any other. Changes the schemas in place.
 */
export function refineTypes(schemas: Record<string, Schema>): void {
  for (const [name, { properties = {} }] of Object.entries(schemas))
    for (const [member, schema] of Object.entries(properties)) {
      const types = [schema.type ?? []].flat();
      const refined = types.map((type) => (type === 'number' ? 'integer' : type));
      if (types.length > 0) schema.type = Array.isArray(schema.type) ? refined : refined[0];
      if (name.endsWith('Response') && types.includes('string') && INSTANT.test(member))
        schema.format = 'date-time';
    }
}
