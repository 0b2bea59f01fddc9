import { useEffect, useRef, useState } from 'react';

/**
 * A form that says what is wrong once somebody has tried to send it. Each attempt leads the focus to the first field
 * that is wrong; mending the faults does not.
 * @param failures how often what was sent has been refused, where the answer names fields too
 */
export function useFormAttempts<Form extends HTMLElement = HTMLFormElement>(failures = 0) {
  const form = useRef<Form>(null);
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [attempts, failures]);
  return {
    form,
    tried: attempts > 0,
    attempt: () => setAttempts((last) => last + 1),
    /** As if nobody had tried: what is in the form now has never been sent. */
    restart: () => setAttempts(0),
  };
}
