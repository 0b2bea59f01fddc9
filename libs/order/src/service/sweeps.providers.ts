import { inboxQueues } from '@app/contracts';
import { EventPublisher, RmqServer } from '@app/messaging';
import type { Provider } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { OrderPath } from '../path/order-path.js';
import { ControlSender } from '../resync/control-sender.js';
import type { Wiring } from './wiring.js';
import { InboxGate } from '../sweeps/inbox-gate.js';
import { ResendSweep } from '../sweeps/resend-sweep.js';
import { TimerSweep } from '../sweeps/timer-sweep.js';

/** What looks again and again for what is due. */
export const sweepProviders = ({ service, config, logger, clock }: Wiring): Provider[] => [
  {
    provide: ResendSweep,
    useFactory: (
      source: DataSource,
      publisher: EventPublisher,
      control: ControlSender,
      orders: OrderPath<unknown>,
    ) => new ResendSweep({ dataSource: source, publisher, control, path: orders, clock, logger }),
    inject: [getDataSourceToken(), EventPublisher, ControlSender, OrderPath],
  },
  {
    provide: InboxGate,
    useFactory: (server: RmqServer) => new InboxGate(server, inboxQueues(service, config.inboxPartitions)),
    inject: [RmqServer],
  },
  {
    provide: TimerSweep,
    useFactory: (source: DataSource, orders: OrderPath<unknown>, gate: InboxGate) =>
      new TimerSweep({ dataSource: source, path: orders, gate, clock, logger }),
    inject: [getDataSourceToken(), OrderPath, InboxGate],
  },
];
