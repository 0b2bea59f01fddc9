import { lazy, Suspense, type ComponentType } from 'react';

const AFTER_FIRST_SCREEN_MS = 3_000;

/** Fetches a part before it is needed, so that it is there when the connection is lost. */
export function fetchAhead(load: () => Promise<unknown>): void {
  setTimeout(() => void load().catch(() => undefined), AFTER_FIRST_SCREEN_MS);
}

/** A part that no first screen waits for; until it is loaded, nothing stands in its place. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(() => load().then((component) => ({ default: component })));
  fetchAhead(load);
  return function Late(props: Props) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}
