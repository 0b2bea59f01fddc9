import { SERVICES, type ServiceName } from './topology.js';

/** The two companies of an order, and what is theirs: a pool of the process, a role, a turn. */
export const SIDES = ['buyer', 'supplier'] as const;
export type Side = (typeof SIDES)[number];

/**
 * The same two in patterns, cursors and the operators' API, where the buyer's is named after its service: `client`
 * stays there for those who read it. Everywhere else a side is a `Side`.
 */
export const WIRE_SIDES = ['client', 'supplier'] as const;
export type WireSide = (typeof WIRE_SIDES)[number];

export const otherSide = (side: Side): Side => (side === 'buyer' ? 'supplier' : 'buyer');

export const wireSide = (side: Side): WireSide => (side === 'buyer' ? 'client' : 'supplier');

export const serviceOf = (side: WireSide): ServiceName => `${side}-service`;

export const wireSideOf = (service: ServiceName): WireSide => WIRE_SIDES[SERVICES.indexOf(service)];

/** Where tables of orders name the company of a side. */
export const partyColumn = (side: Side) => `${side}_id` as const;
