import { browserFault } from './browser.js';

/**
 * Before the workers: two that unpack the browser of the package at a time would each find it half written.
 * Prints why no browser can be started here, nothing where one can.
 */
const fault = browserFault();
if (fault) process.stdout.write(`no browser can be started here (${fault}): give a usable CHROMIUM_PATH`);
