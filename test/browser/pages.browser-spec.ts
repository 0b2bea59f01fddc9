/** Everything beside the orders, and each page once; on a system of its own, so that both files can run at a time. */
import './checks/operator.js';
import './checks/pdf.js';
import './checks/prices.js';
import './checks/webhooks.js';
import './checks/pages.js';
