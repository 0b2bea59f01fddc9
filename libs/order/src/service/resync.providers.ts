import { EventPublisher } from '@app/messaging';
import type { Provider } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { OrderPath } from '../path/order-path.js';
import type { Wiring } from './wiring.js';
import { ControlMessages } from '../resync/control-messages.js';
import { ControlSender } from '../resync/control-sender.js';
import { ResyncAnswers } from '../resync/resync-answers.js';
import { ResyncSweep } from '../resync/resync-sweep.js';
import { Resync } from '../resync/resync.js';

/** What a service needs to come back after a restore, and to help the other one to. */
export const resyncProviders = ({ service, rules, clock, logger }: Wiring): Provider[] => [
  {
    provide: Resync,
    useFactory: (source: DataSource, path: OrderPath<unknown>) => {
      const resync = new Resync({ rules, dataSource: source, path, clock, logger });
      path.resyncWith(resync);
      return resync;
    },
    inject: [getDataSourceToken(), OrderPath],
  },
  {
    provide: ControlSender,
    useFactory: (publisher: EventPublisher) => new ControlSender({ service, publisher, clock, logger }),
    inject: [EventPublisher],
  },
  {
    provide: ResyncAnswers,
    useFactory: (source: DataSource, control: ControlSender, path: OrderPath<unknown>) =>
      new ResyncAnswers({ dataSource: source, control, path, logger }),
    inject: [getDataSourceToken(), ControlSender, OrderPath],
  },
  {
    provide: ControlMessages,
    useFactory: (path: OrderPath<unknown>, resync: Resync, answers: ResyncAnswers) =>
      new ControlMessages({ service, path, resync, answers, logger }),
    inject: [OrderPath, Resync, ResyncAnswers],
  },
  {
    provide: ResyncSweep,
    useFactory: (
      source: DataSource,
      publisher: EventPublisher,
      control: ControlSender,
      path: OrderPath<unknown>,
      resync: Resync,
    ) => new ResyncSweep({ service, dataSource: source, publisher, control, path, resync, clock, logger }),
    inject: [getDataSourceToken(), EventPublisher, ControlSender, OrderPath, Resync],
  },
];
