import { useSyncExternalStore } from 'react';
import { late } from '@/lib/late';
import { noticesWanted } from './notify';

const NoticeStack = late(() => import('./notice-stack').then((all) => all.NoticeStack));

/** Where notices appear, from the first one on. */
export function Notices() {
  const wanted = useSyncExternalStore(noticesWanted.subscribe, noticesWanted.snapshot);
  return wanted && <NoticeStack />;
}
