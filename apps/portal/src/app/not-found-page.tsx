import { NotFoundState } from '@/components/not-found-state';

export function NotFoundPage() {
  return (
    <main>
      <NotFoundState />
    </main>
  );
}
