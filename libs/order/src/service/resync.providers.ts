import { provide } from '@app/boot';
import { EventPublisher } from '@app/messaging';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrderPath } from '../path/order-path.js';
import type { Wiring } from './wiring.js';
import { ControlMessages } from '../resync/control-messages.js';
import { ControlSender } from '../resync/control-sender.js';
import { ResyncAnswers } from '../resync/resync-answers.js';
import { ResyncSweep } from '../resync/resync-sweep.js';
import { Resync } from '../resync/resync.js';

/** What a service needs to come back after a restore, and to help the other one to. */
export const resyncProviders = ({ service, rules, clock, logger }: Wiring): Provider[] => [
  provide(Resync, [DataSource, OrderPath], (source, path) => {
    const resync = new Resync({ rules, dataSource: source, path, clock, logger });
    path.resyncWith(resync);
    return resync;
  }),
  provide(
    ControlSender,
    [EventPublisher],
    (publisher) => new ControlSender({ service, publisher, clock, logger }),
  ),
  provide(
    ResyncAnswers,
    [DataSource, ControlSender, OrderPath],
    (source, control, path) => new ResyncAnswers({ dataSource: source, control, path, logger }),
  ),
  provide(
    ControlMessages,
    [OrderPath, Resync, ResyncAnswers],
    (path, resync, answers) => new ControlMessages({ service, path, resync, answers, logger }),
  ),
  provide(
    ResyncSweep,
    [DataSource, EventPublisher, ControlSender, OrderPath, Resync],
    (source, publisher, control, path, resync) =>
      new ResyncSweep({ service, dataSource: source, publisher, control, path, resync, clock, logger }),
  ),
];
