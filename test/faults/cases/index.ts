import type { Fault } from '../fault.js';
import { plain } from './nothing-breaks.js';
import { kill } from './kill-services.js';
import { killAtPoints } from './kill-at-points.js';
import { broker } from './broker-away.js';
import { database } from './database-away.js';
import { network } from './bad-network.js';
import { reorder } from './reorder-events.js';
import { poison } from './poison-messages.js';
import { unroutable } from './unroutable-events.js';
import { races } from './racing-decisions.js';
import { idempotency } from './repeated-keys.js';
import { clock } from './jumping-clock.js';
import { overload } from './overload.js';
import { restored } from './restored-backup.js';
import { cluster } from './broker-cluster.js';
import { replicas } from './replicas.js';
import { versions } from './old-and-new-version.js';
import { full } from './full-resources.js';
import { blocked } from './blocked-orders.js';

/** By number, as the tables in docs/reliability.md show them. A fault keeps its number; some numbers have no fault. */
export const FAULTS: Fault[] = [
  plain,
  kill,
  killAtPoints,
  broker,
  database,
  network,
  reorder,
  poison,
  unroutable,
  races,
  idempotency,
  clock,
  overload,
  restored,
  replicas,
  cluster,
  blocked,
  versions,
  full,
];

/** What `npm test` has time for. */
export const SHORT_FORM = ['R1', 'R2', 'R3', 'R8'];
