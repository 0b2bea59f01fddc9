import type { HistoryEntry } from '@/api/types';

export interface HistoryItem {
  key: string;
  entry: HistoryEntry;
  /** What a reader need not see: entries of the same decision, and noted repetitions. */
  technical: HistoryEntry[];
}

const RECEIPT = 'order.received';

/** Whether an entry adds nothing to one that is shown. One entry of a decision bears all that it visited. */
const isQuiet = (told: HistoryEntry, decision: HistoryEntry[]) =>
  (told.name === RECEIPT && told.direction === 'received') ||
  told.name.includes('resend') ||
  decision.every(({ visited }) => visited.length === 0);

/**
 * Newest first. Of each decision it shows what was heard and what was answered, or the entry that tells most; the
 * others are folded.
 */
export function historyItems(history: HistoryEntry[]): HistoryItem[] {
  const decisions = new Map<string, HistoryEntry[]>();
  for (const entry of history)
    decisions.set(entry.decisionId, [...(decisions.get(entry.decisionId) ?? []), entry]);
  const items: HistoryItem[] = [];
  for (const [key, entries] of decisions) {
    const told = [...entries].sort((a, b) => weight(b) - weight(a))[0];
    if (!told) continue;
    const heard = entries.find(({ direction }) => direction === 'received');
    const answer = heard && told.direction === 'sent' && told.name !== RECEIPT ? told : undefined;
    const technical = entries.filter((entry) => entry !== (heard ?? told) && entry !== answer);
    const previous = items.at(-1);
    if (isQuiet(told, entries) && previous) previous.technical.push(told, ...technical);
    else if (heard && answer)
      items.push({ key, entry: heard, technical: [] }, { key: `${key} answer`, entry: answer, technical });
    else items.push({ key, entry: heard ?? told, technical });
  }
  return items.reverse();
}

/** A message on the wire tells more than the command or timer behind it; the last one sent tells the outcome. */
const weight = (entry: HistoryEntry) =>
  entry.direction === 'sent' ? 2 + (entry.sequence ?? 0) / 1e6 : entry.direction ? 1 : 0;
