/** All checks on one system and in one browser: starting them takes longer than most checks. */
import './checks/language.js';
import './checks/sign-in.js';
import './checks/new-order.js';
import './checks/turns.js';
import './checks/diagram.js';
import './checks/decisions-on-bad-days.js';
import './checks/operator.js';
import './checks/pdf.js';
import './checks/prices.js';
import './checks/webhooks.js';
import './checks/pages.js';
