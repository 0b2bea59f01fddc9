import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** What jsdom has none of and the fields look for. */
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

afterEach(cleanup);
