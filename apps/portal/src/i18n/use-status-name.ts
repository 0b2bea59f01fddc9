import { useCallback } from 'react';
import { useRole } from '@/api/role';
import type { OrderStatus } from '@/api/types';
import { useText } from './use-text';

type Service = 'client' | 'supplier';

/**
 * A quotation is received by one side and sent by the other.
 * @param side whose order it is, where that is not the reader's own
 */
export function useStatusName(side?: Service): (status: OrderStatus) => string {
  const t = useText();
  const role = useRole();
  const isSupplier = (side ?? role) === 'supplier';
  return useCallback(
    (status) =>
      status === 'QUOTED' && isSupplier ? t('status.QUOTED.supplier') : t.or(`status.${status}`, status),
    [t, isSupplier],
  );
}
