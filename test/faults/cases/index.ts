import type { Fault } from '../fault.js';
import { plain } from './r01-plain.js';
import { kill } from './r02-kill.js';
import { killAtPoints } from './r03-points.js';

/** In the order of the catalogue. */
export const FAULTS: Fault[] = [plain, kill, killAtPoints];

/** What `npm test` has time for. */
export const SHORT_FORM = ['R1', 'R2', 'R3', 'R8'];
