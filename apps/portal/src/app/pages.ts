import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import type { Role } from '@/api/role';
import { fetchAhead } from '@/lib/late';
import { whenIdle } from '@/lib/when-idle';

type Load = () => Promise<object>;

const loads: Record<Role, Load[]> = { buyer: [], supplier: [], operator: [] };
const fetched = new Set<Role>();

/** A page of a role, whose code is a file of its own. */
export function page<Name extends string>(
  role: Role,
  load: () => Promise<Record<Name, RouteComponent>>,
  name: Name,
): RouteComponent {
  loads[role].push(load);
  return lazyRouteComponent(load, name);
}

/**
 * Fetches the code of the pages that a role may open next. Without it a click while the connection is lost would throw
 * the portal away, since the router then reloads the window. One page after the other, while the browser is idle.
 */
export function fetchPagesAhead(role: Role): void {
  if (fetched.has(role)) return;
  fetched.add(role);
  fetchAhead(async () => {
    for (const load of loads[role]) {
      await new Promise<void>((resolve) => whenIdle(resolve));
      await load().catch(() => undefined);
    }
  });
}
