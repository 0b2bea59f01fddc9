import type { DeadLetter } from '@/api/types';
import type { Text } from '@/i18n/text';

/** Tells a message from others of its type: by the end of its order's id, as the list does, or of its own. */
export const letterName = ({ id, type, orderId }: DeadLetter, t: Text): string =>
  `${type ?? t('dead.unknownType')} …${(orderId ?? id).slice(-8)}`;
