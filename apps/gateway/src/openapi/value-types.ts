interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
}

/**
 * Says what generators of clients need and the types of the classes do not tell: a number is a whole one, since amounts
 * and quantities are text. Changes the schemas in place.
 */
export function refineTypes(schemas: Record<string, Schema>): void {
  for (const { properties = {} } of Object.values(schemas))
    for (const schema of Object.values(properties)) {
      const types = [schema.type ?? []].flat();
      const refined = types.map((type) => (type === 'number' ? 'integer' : type));
      if (types.length > 0) schema.type = Array.isArray(schema.type) ? refined : refined[0];
    }
}
