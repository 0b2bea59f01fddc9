import type { NotificationData } from '@mantine/notifications';

const listeners = new Set<() => void>();
let wanted = false;

/** Says something beside the page. What shows it is no part of the first load (13 kB gzip). */
export function notify(notice: Pick<NotificationData, 'message' | 'color'>): void {
  wanted = true;
  listeners.forEach((listener) => listener());
  void import('@mantine/notifications').then(({ notifications }) => notifications.show(notice));
}

/** Whether there was a notice yet; a store for React. */
export const noticesWanted = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: () => wanted,
};
