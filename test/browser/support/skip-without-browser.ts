/** Why no browser can be started here, found once for the whole run; empty where one can. */
const fault = process.env.BROWSER_FAULT ?? '';

export const browserIsMissing = (): boolean => fault !== '';

/**
 * On a machine without a usable browser every check is skipped, and counted as such, with one line that says why.
 * `REQUIRE_BROWSER=true` (.ci/run) makes that a failure.
 */
if (browserIsMissing()) {
  if (process.env.REQUIRE_BROWSER === 'true') throw new Error(fault);
  Object.assign(globalThis, { it: it.skip, describe: describe.skip });
}
