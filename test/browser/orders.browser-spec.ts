/** What a buyer and a supplier do with orders; all on one system and in one browser, which take longer to start than most checks. */
import './checks/language.js';
import './checks/sign-in.js';
import './checks/new-order.js';
import './checks/estimate.js';
import './checks/turns.js';
import './checks/diagram.js';
import './checks/decisions-on-bad-days.js';
