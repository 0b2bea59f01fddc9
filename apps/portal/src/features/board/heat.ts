/** Three steps of colour by the share of the busiest element; what must not act stays plain. */
export function heatOf(items: readonly { element: string; acting: number }[]): Map<string, string> {
  const most = Math.max(0, ...items.map(({ acting }) => acting));
  return new Map(
    items
      .filter(({ acting }) => acting > 0)
      .map(({ element, acting }) => [element, `pm-heat-${Math.min(3, Math.ceil((acting / most) * 3))}`]),
  );
}
