import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import type { Role } from '@/api/role';
import { fetchAhead } from '@/lib/late';
import { whenIdle } from '@/lib/when-idle';

type Load = () => Promise<object>;

const loads: Record<Role, Load[]> = { buyer: [], supplier: [], operator: [] };
const fetched = new Set<Role>();

/** A page of a role, whose code travels apart. */
export function page<Name extends string>(
  role: Role,
  load: () => Promise<Record<Name, RouteComponent>>,
  name: Name,
): RouteComponent {
  loads[role].push(load);
  return lazyRouteComponent(load, name);
}

/**
 * Fetches what the role may turn to: without its code a click while the connection is lost would throw the portal away,
 * since the router then loads the window anew. One after the other, when the page in front has nothing to do.
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
