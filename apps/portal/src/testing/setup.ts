import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** What jsdom has none of and the fields look for. */
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** A page's code is loaded and compiled as it is opened: a moment where nothing else runs, seconds where much does. */
configure({ asyncUtilTimeout: 20_000 });

afterEach(cleanup);
