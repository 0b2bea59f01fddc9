/**
 * Remembers the routes as they are registered, so that a known path with another method is told from an unknown path.
 * Asked only after no route was found: no request pays for it.
 */
export class AllowedMethods {
  private readonly routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();

  add(path: string, methods: string | string[]): void {
    if (path.includes('*')) return;
    const route = this.routes.get(path) ?? { pattern: patternOf(path), methods: new Set<string>() };
    for (const method of [methods].flat()) route.methods.add(method);
    this.routes.set(path, route);
  }

  /** @returns the methods of the path, sorted; none where the path is unknown */
  of(path: string): string[] {
    const methods = [...this.routes.values()]
      .filter(({ pattern }) => pattern.test(path))
      .flatMap((route) => [...route.methods]);
    return [...new Set(methods)].sort();
  }
}

function patternOf(path: string): RegExp {
  const segments = path.split('/').map((segment) => {
    if (segment.startsWith(':')) return '[^/]+';
    return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${segments.join('/')}/?$`);
}
