import { Cached, Gauge, type Registry } from '@app/observability';
import type { DataSource } from 'typeorm';
import type { InboxGate } from '../sweeps/inbox-gate.js';
import { backlogRepository } from './backlog.repository.js';

/** In rising severity: a replica is in the last of these states that applies to it. */
const RECOVERY_STATES = ['normal', 'catching-up', 'resyncing-orders', 'resyncing'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];

export interface RecoveryMetricsOptions {
  registry: Registry;
  dataSource: DataSource;
  gate: Pick<InboxGate, 'isCatchingUp'>;
}

/** In which state of recovery a replica is: one of them is 1. None has a value while the database is away. */
export class RecoveryMetrics {
  constructor({ registry, dataSource: { manager }, gate }: RecoveryMetricsOptions) {
    const resyncs = new Cached(() => backlogRepository.resyncs(manager));
    new Gauge({
      name: 'procmetier_recovery_state',
      help: '1 for the state it is in: normal, catching-up (timers wait for what stood in the inbox), resyncing-orders, resyncing (the whole side)',
      labelNames: ['state'],
      registers: [registry],
      async collect() {
        this.reset();
        const found = await resyncs.get();
        if (!found) return;
        const current = stateOf(found, gate.isCatchingUp);
        for (const state of RECOVERY_STATES) this.set({ state }, state === current ? 1 : 0);
      },
    });
  }
}

export function stateOf(
  resyncs: { service: boolean; orders: boolean },
  isCatchingUp: boolean,
): RecoveryState {
  if (resyncs.service) return 'resyncing';
  if (resyncs.orders) return 'resyncing-orders';
  return isCatchingUp ? 'catching-up' : 'normal';
}
