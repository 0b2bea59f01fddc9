import type { Text } from '@/i18n/text';

/** The buyer's side learns its supplier's name by the supplier's first answer. */
export const partyName = ({ name }: { name: string }, t: Text): string => name || t('order.supplier.unnamed');
