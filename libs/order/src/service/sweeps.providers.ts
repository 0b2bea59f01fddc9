import { provide } from '@app/boot';
import { inboxQueues } from '@app/contracts';
import { EventPublisher, RmqServer } from '@app/messaging';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrderPath } from '../path/order-path.js';
import { ControlSender } from '../resync/control-sender.js';
import type { Wiring } from './wiring.js';
import { InboxGate } from '../sweeps/inbox-gate.js';
import { ResendSweep } from '../sweeps/resend-sweep.js';
import { TimerSweep } from '../sweeps/timer-sweep.js';

/** What looks again and again for what is due. */
export const sweepProviders = ({ service, config, rules, logger, clock }: Wiring): Provider[] => [
  provide(
    ResendSweep,
    [DataSource, EventPublisher, ControlSender, OrderPath],
    (source, publisher, control, orders) =>
      new ResendSweep({ dataSource: source, publisher, control, path: orders, clock, logger }),
  ),
  provide(
    InboxGate,
    [RmqServer, OrderPath],
    (server, orders) => new InboxGate(server, orders, inboxQueues(service, config.inboxPartitions)),
  ),
  provide(
    TimerSweep,
    [DataSource, OrderPath, InboxGate],
    (source, orders, gate) =>
      new TimerSweep({ dataSource: source, path: orders, gate, models: rules.models, clock, logger }),
  ),
];
