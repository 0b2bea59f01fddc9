import { useCallback } from 'react';
import { useRole } from '@/api/role';
import type { OrderStatus } from '@/api/types';
import { useText } from './use-text';

/** A quotation is received by one side and sent by the other. */
export function useStatusName(): (status: OrderStatus) => string {
  const t = useText();
  const role = useRole();
  return useCallback(
    (status) =>
      status === 'QUOTED' && role === 'supplier' ? t('status.QUOTED.supplier') : t(`status.${status}`),
    [t, role],
  );
}
