import type { OrderView } from '@app/contracts';
import type { Progress } from '../infra/progress.js';
import { ADMIN, type InfraSettings } from '../infra/settings.js';
import type { Addresses } from './apps.js';
import { demoParties } from './demo-api.js';

export interface Welcome {
  addresses: Addresses;
  settings: InfraSettings;
  /** The order that waits for the newcomer. */
  waiting: OrderView;
  seconds: number;
}

/** Where to go and what to do now. */
export function printWelcome({ addresses, settings, waiting, seconds }: Welcome, print: Progress): void {
  const { gateway, identity } = addresses;
  const management = settings.rabbitMqManagementUrl.replace('127.0.0.1', 'localhost');
  const slugs = demoParties().map((party) => party.slug);
  print(`
Portal        ${gateway}
Swagger UI    ${gateway}/docs
Sign-in       ${identity} (trials only)
RabbitMQ      ${management} (${ADMIN} / ${ADMIN})

Demo parties  ${slugs.join(', ')}, operator
              In Swagger UI press Authorize and choose one; a machine signs in with its name and the password "demo".

Your turn: order ${waiting.number} of ${waiting.buyer.name} waits for a person at ${waiting.supplier.name || 'The Supplier AB'}.
              In the portal sign in as The Supplier AB and press "Confirm order", or in Swagger UI be the-supplier-ab
              and call POST /v1/supplier/orders/{id}/confirm with the id ${waiting.id}

Up after ${seconds.toFixed(0)} s. Ctrl-C stops everything. The apps' log lines follow.
`);
}
