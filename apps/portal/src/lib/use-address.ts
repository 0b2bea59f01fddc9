import { useParams, useSearch } from '@tanstack/react-router';

/** A named part of the address, `$orderId` of `/buyer/orders/$orderId`: for pages that stand at several places. */
export function usePathPart(name: string): string {
  const parts: Partial<Record<string, string>> = useParams({ strict: false });
  return parts[name] ?? '';
}

/** The query of the address as the route has checked it. */
export function useSearchOf<Search>(): Search {
  const search: unknown = useSearch({ strict: false });
  return search as Search;
}
