import { useEffect, type RefObject } from 'react';

/**
 * Leads the focus to the first field that is wrong.
 * @param attempts a number that changes with each attempt to save, and not while faults are being mended
 */
export function useFocusOnFault(form: RefObject<HTMLElement | null>, attempts: number): void {
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [form, attempts]);
}
