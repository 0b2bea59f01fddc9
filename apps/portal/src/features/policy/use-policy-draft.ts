import { useState } from 'react';
import type { Policy } from '@/api/types';
import { isAmount, toDecimal } from '@/lib/decimal-input';
import type { ReadPolicy } from './api/policy';
import { daysOf, durationOf, isDays } from './days';

export const DURATIONS = ['responseWithin', 'quoteWithin', 'validFor'] as const;
type Duration = (typeof DURATIONS)[number];

/**
 * A policy as its reader changes it. What somebody else changes meanwhile stays unseen until `see` shows it.
 * @param read the policy as it is now
 */
export function usePolicyDraft(read: ReadPolicy) {
  const [seen, setSeen] = useState(read);
  const [changes, setChanges] = useState<Partial<Policy>>({});
  const [typedDays, setTypedDays] = useState<Partial<Record<Duration, string>>>({});
  const policy = seen.answer;
  const draft = { ...policy, ...changes };
  const daysFor = (name: Duration) => typedDays[name] ?? daysOf(policy[name]) ?? '';
  // A duration that another program has set, hours or none at all, stays as it is until somebody types days.
  const isKept = (name: Duration) => daysFor(name) === (daysOf(policy[name]) ?? '');
  // A limit that nothing is confirmed by stays as it is, whatever was typed before.
  const limit = draft.autoConfirm ? draft.autoConfirmLimit : policy.autoConfirmLimit;
  const faults = {
    limit: !isAmount(limit),
    timeZone: !isZone(draft.timeZone),
    days: (name: Duration) => !isKept(name) && !isDays(daysFor(name)),
  };

  return {
    seen,
    draft,
    limit,
    /** As it was typed; undefined for the limit of the policy itself. */
    typedLimit: draft.autoConfirm ? changes.autoConfirmLimit : undefined,
    daysFor,
    faults,
    isValid: !faults.limit && !faults.timeZone && !DURATIONS.some(faults.days),
    isChanged: Object.keys({ ...changes, ...typedDays }).length > 0,
    change: (part: Partial<Policy>) => setChanges({ ...changes, ...part }),
    typeDays: (name: Duration, days: string) => setTypedDays({ ...typedDays, [name]: days }),
    see: setSeen,
    /** Begins again with what was saved. */
    restart(saved: ReadPolicy) {
      setSeen(saved);
      setChanges({});
      setTypedDays({});
    },
    /** @returns what is to be saved of it */
    changedPart(): Partial<Policy> {
      const durations = Object.fromEntries(
        DURATIONS.map((name) => [name, isKept(name) ? policy[name] : durationOf(daysFor(name))]),
      );
      return partThatDiffers(policy, { ...draft, ...durations, autoConfirmLimit: toDecimal(limit) });
    },
  };
}

export type PolicyEditing = ReturnType<typeof usePolicyDraft>;

const isZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.trim() !== '';
  } catch {
    return false;
  }
};

const partThatDiffers = (policy: Policy, wished: Policy): Partial<Policy> =>
  Object.fromEntries(
    Object.entries(wished).filter(([name, value]) => policy[name as keyof Policy] !== value),
  );
