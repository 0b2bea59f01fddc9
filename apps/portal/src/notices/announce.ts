const listeners = new Set<(text: string) => void>();

/** Has screen readers say politely what everybody else sees appear; the frame's region does (announcements.tsx). */
export const announce = (text: string): void => listeners.forEach((tell) => tell(text));

export function onAnnouncement(tell: (text: string) => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}
