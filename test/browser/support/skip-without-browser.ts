import { browserFault } from './browser.js';

/** Found once for each test file; set by the run's first question. */
const state: { fault?: string | undefined; asked: boolean } = { asked: false };

export function browserIsMissing(): boolean {
  if (!state.asked) Object.assign(state, { fault: browserFault(), asked: true });
  return state.fault !== undefined;
}

/**
 * On a machine without a usable browser every check is skipped, and counted as such, with one line that says why.
 * `REQUIRE_BROWSER=true` (.ci/run) makes that a failure.
 */
if (browserIsMissing()) {
  const line = `no browser can be started here (${state.fault}): give a usable CHROMIUM_PATH`;
  if (process.env.REQUIRE_BROWSER === 'true') throw new Error(line);
  process.stderr.write(`browser checks skipped: ${line}\n`);
  Object.assign(globalThis, { it: it.skip, describe: describe.skip });
}
