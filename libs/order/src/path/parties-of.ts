/** The parties that the data of any event name; of an event whose data are not checked, anything may stand there. */
export function partiesOf(data: object): { buyerId: unknown; supplierId: unknown } {
  const { buyerId, supplierId, buyer, supplier } = data as Record<string, unknown>;
  return {
    buyerId: buyerId ?? (buyer as { id?: unknown } | null | undefined)?.id,
    supplierId: supplierId ?? (supplier as { id?: unknown } | null | undefined)?.id,
  };
}
