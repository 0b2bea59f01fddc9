import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText } from '@/i18n/use-text';

const PATIENCE_MS = 200;

/** Grey bars, only where loading takes long enough to be noticed: shorter ones would flicker. */
export function LateSkeleton({ rows = 5, height = 44 }: { rows?: number; height?: number }) {
  const t = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={t('state.loading')} style={{ minHeight: rows * (height + 8) }}>
      {late && Array.from({ length: rows }, (_, row) => <Skeleton key={row} height={height} mb={8} />)}
    </div>
  );
}
