import { useFormat } from '@/i18n/use-format';
import { useNow } from '@/lib/use-now';

/** How long ago; the exact time on hover. */
export function Ago({ at }: { at: string }) {
  const format = useFormat();
  const now = useNow();
  return (
    <time dateTime={at} title={format.exact(at)}>
      {format.relative(at, now)}
    </time>
  );
}
