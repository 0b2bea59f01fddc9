import { useText } from './use-text';

/** Why a message failed or an order is blocked, in words. A code that is newer than this portal stands for itself. */
export function useReasonText(): (code: string) => string {
  const t = useText();
  return (code) => t.or(`dead.code.${code}`, code);
}
