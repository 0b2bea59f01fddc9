import type { Fault } from '../fault.js';
import { plain } from './r01-plain.js';
import { kill } from './r02-kill.js';
import { killAtPoints } from './r03-points.js';
import { broker } from './r04-broker.js';
import { database } from './r05-database.js';
import { network } from './r06-network.js';
import { reorder } from './r07-reorder.js';
import { poison } from './r08-poison.js';
import { unroutable } from './r09-unroutable.js';
import { races } from './r13-races.js';
import { idempotency } from './r14-idempotency.js';
import { clock } from './r15-clock.js';
import { overload } from './r20-overload.js';
import { restored } from './r22-restored.js';
import { cluster } from './r25-cluster.js';
import { replicas } from './r24-replicas.js';
import { versions } from './r27-versions.js';
import { full } from './r28-full.js';
import { blocked } from './r26-blocked.js';

/** In the order of the catalogue. */
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
