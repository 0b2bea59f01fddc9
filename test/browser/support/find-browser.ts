import { browserFault } from './browser.js';

/**
 * Runs before the workers: two that unpack the packaged browser at the same time would each find it half written.
 * Prints why no browser can be started here, and nothing where one can.
 */
const fault = browserFault();
if (fault) process.stdout.write(`no browser can be started here (${fault}): give a usable CHROMIUM_PATH`);
