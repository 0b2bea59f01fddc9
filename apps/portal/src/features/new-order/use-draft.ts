import { useEffect, useState } from 'react';
import { emptyDraft, isEmpty, type Draft } from './draft';

const keyOf = (partyId: string) => `procmetier.draft.${partyId}`;

/**
 * A draft lives in this browser only, one for each company, and survives a reload and signing in again.
 * @param begun what the form begins with; without it, the draft that was left
 */
export function useDraft(partyId: string, begun: Draft | null) {
  const key = keyOf(partyId);
  const [draft, setDraft] = useState<Draft>(() => begun ?? readDraft(partyId) ?? emptyDraft());
  useEffect(() => {
    localStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  const discard = () => {
    setDraft(emptyDraft());
    localStorage.removeItem(key);
  };
  /** After a refusal, what is sent next is another attempt. */
  const renew = () => setDraft((last) => ({ ...last, id: crypto.randomUUID() }));
  /** Forgets the draft, unless another tab has begun a new one meanwhile. */
  const forget = (id: string) => {
    if (readDraft(partyId)?.id === id) localStorage.removeItem(key);
  };
  return { draft, setDraft, discard, renew, forget };
}

export function readDraft(partyId: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(partyId)) ?? 'null') as Draft | null;
    if (!draft?.id || !Array.isArray(draft.lines) || draft.lines.length === 0) return null;
    // Prices may have changed since it was left: they are looked up anew.
    return { ...draft, lines: draft.lines.map((line) => ({ ...line, unitPrice: null, baseQuantity: null })) };
  } catch {
    return null;
  }
}

/**
 * What the page begins with where something asks for `start`. The address goes on asking after a reload: the draft
 * that has come of it is gone on with, key and all, so that no second order can come of it.
 * @returns `ask` where another draft would be lost
 */
export function beginWith(start: Draft, left: Draft | null): Draft | 'ask' {
  if (!left || isEmpty(left)) return start;
  return left.origin === start.origin ? left : 'ask';
}
