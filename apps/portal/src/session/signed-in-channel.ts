import type { Role } from '@/api/role';

/** Where a tab in which somebody has signed in tells the others of this browser. */
const SIGNED_IN_CHANNEL = 'procmetier.signed-in';

/** Who has signed in; without it, the same person as before. */
export interface SignedIn {
  role?: Role;
  identity?: string;
}

export function tellSignedIn(who: SignedIn): void {
  const channel = new BroadcastChannel(SIGNED_IN_CHANNEL);
  channel.postMessage(who);
  channel.close();
}

/** @returns ends it */
export function onSignedIn(listener: (who: SignedIn) => void): () => void {
  const channel = new BroadcastChannel(SIGNED_IN_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<SignedIn>) => listener(data);
  return () => channel.close();
}
