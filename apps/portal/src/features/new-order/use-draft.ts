import { useEffect, useState } from 'react';
import { emptyDraft, type Draft } from './draft';

const KEY = 'procmetier.draft.';

/** A draft lives in this browser only, one for each company, and survives a reload and signing in again. */
export function useDraft(partyId: string, start: Draft | null) {
  const key = KEY + partyId;
  const [draft, setDraft] = useState<Draft>(() => start ?? read(key) ?? emptyDraft());
  useEffect(() => {
    localStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  const discard = () => {
    setDraft(emptyDraft());
    localStorage.removeItem(key);
  };
  /** After a refusal: what is sent next is another attempt. */
  const renew = () => setDraft((last) => ({ ...last, id: crypto.randomUUID() }));
  /** Unless another tab has begun a new one meanwhile. */
  const forget = (id: string) => {
    if (read(key)?.id === id) localStorage.removeItem(key);
  };
  return { draft, setDraft, discard, renew, forget };
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    return draft?.id && Array.isArray(draft.lines) && draft.lines.length > 0 ? draft : null;
  } catch {
    return null;
  }
}
