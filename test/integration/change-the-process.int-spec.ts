import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLIENT_COMMANDS, orderReadPatterns, wireSide, type OrderView, type Side } from '@app/contracts';
import { TokenIssuer } from '../../apps/gateway/src/testing/token-issuer.js';
import { eventually } from '../support/eventually.js';
import { follow, readSteps, type Step } from '../support/how-to.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { freePort } from '../../tools/infra/ports.js';
import { AppProcess } from '../support/processes.js';
import { resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';

const ROOT = process.cwd();
const SOURCES = [
  'apps/client-service',
  'apps/supplier-service',
  'apps/gateway',
  'libs',
  'tsconfig.json',
  'package.json',
];
const BEGINNING_AT_ONCE = 3;
/** Half a minute together where nothing else runs, several where much does. */
const PATIENCE_MS = 240_000;
jest.setTimeout(PATIENCE_MS);

const folders: string[] = [];
let steps: Step[];
let services: Services;
let buyer: string;
let supplier: string;
beforeAll(async () => {
  steps = readSteps(await readFile(join(ROOT, 'docs/how-to/change-the-process.md'), 'utf8'));
  services = await startServices();
  buyer = await givenBuyer(services.databases['client-service']);
  supplier = await givenSupplier(services.databases['supplier-service']);
});
afterAll(async () => {
  await services.stop();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** A copy of the sources after the given steps. */
async function sourcesAfter(done: readonly Step[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'procmetier-how-to-'));
  folders.push(folder);
  for (const path of SOURCES) await cp(join(ROOT, path), join(folder, path), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await follow(done, folder);
  return folder;
}

type AppName = AppProcess['app'];
const appOf = async (app: AppName, sources: string, env: Record<string, string>) =>
  new AppProcess(app, env, await freePort(), { sources });

async function place(): Promise<string> {
  const lines = [{ sku: 'SAUCE-BR', quantity: '10', unitCode: 'EA' }];
  const body = { supplierId: supplier, lines };
  const { placeOrder } = CLIENT_COMMANDS;
  return resultOf(await services.command({ pattern: placeOrder, party: buyer, role: 'buyer', body })).id;
}

const seen = (role: Side, orderId: string, what: string, holds: (order: OrderView) => boolean) =>
  eventually(`the ${role} sees ${what}`, async () => {
    const { getOrder } = orderReadPatterns(wireSide(role));
    const party = role === 'buyer' ? buyer : supplier;
    const reply = await services.query<OrderView>({ pattern: getOrder, party, role, body: { orderId } });
    return 'result' in reply && holds(reply.result) ? reply.result : undefined;
  });

const at = (element: string) => (order: OrderView) => order.waitingAt === element;

async function acceptOnceQuoted(orderId: string): Promise<void> {
  await seen('buyer', orderId, 'the quotation', at('review_quotation'));
  const { acceptQuotation: pattern } = CLIENT_COMMANDS;
  resultOf(await services.command({ pattern, party: buyer, role: 'buyer', orderId, body: { revision: 1 } }));
}

it('changes the process as the how-to says, while orders are under way', async () => {
  const begun = await place();
  await seen('buyer', begun, 'the quotation', at('review_quotation'));
  const sources = await sourcesAfter(steps);
  const issuer = await new TokenIssuer().start();
  const apps = [
    await appOf('supplier-service', sources, services.envOf('supplier-service')),
    await appOf('client-service', sources, services.envOf('client-service')),
    await appOf('gateway', sources, {
      RABBITMQ_URL: services.vhost.urlFor('gateway'),
      OIDC_ISSUER: issuer.issuer,
    }),
  ];
  try {
    await services.app('client-service').close();
    await services.app('supplier-service').close();
    await Promise.all(apps.map((app) => app.start()));

    await acceptOnceQuoted(begun);
    await seen('buyer', begun, 'its end by the old version', at('buyer_completed'));

    const order = await place();
    await acceptOnceQuoted(order);
    const toShip = await seen('supplier', order, 'what is to be done', at('ship_goods'));
    expect(toShip).toMatchObject({ status: 'ACCEPTED', turn: 'supplier', allowed: ['ship'] });
    expect(toShip.dueAt).not.toBeNull();
    const told = await seen('buyer', order, 'the date', ({ dueAt }) => dueAt !== null);
    expect(told).toMatchObject({ waitingAt: 'await_completion', dueAt: toShip.dueAt });

    const token = await issuer.token({ role: 'supplier', party_id: supplier });
    const shipped = await fetch(`http://127.0.0.1:${apps[2].port}/v1/supplier/orders/${order}/ship`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await shipped.json()).toMatchObject({ status: 'COMPLETED', waitingAt: 'supplier_completed' });
    await seen('buyer', order, 'the end', at('buyer_completed'));
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
    await issuer.stop();
  }
});

it('leaves nothing for the compiler to complain of', async () => {
  const sources = await sourcesAfter(steps);
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const run = promisify(execFile)(process.execPath, [tsc, '--noEmit', '-p', 'tsconfig.json'], {
    cwd: sources,
  });
  await run.catch(({ stdout, message }: Error & { stdout: string }) => {
    throw new Error(stdout || message);
  });
});

it('is told at boot, by element, what a forgotten step leaves out', async () => {
  const told = steps.filter((step) => step.leftOut);
  expect(told.length).toBeGreaterThan(5);
  const said = new Map<string, string>();
  const waiting = [...told];
  const worker = async () => {
    for (let step = waiting.pop(); step; step = waiting.pop())
      said.set(step.title, await refusalWithout(step));
  };
  await Promise.all(Array.from({ length: BEGINNING_AT_ONCE }, worker));
  for (const { title, leftOut } of told)
    expect(`${title}: ${said.get(title)}`).toBe(`${title}: ${leftOut?.app}: ${leftOut?.line}\n`);
});

async function refusalWithout(step: Step): Promise<string> {
  const { app } = step.leftOut as NonNullable<Step['leftOut']>;
  const sources = await sourcesAfter(steps.filter((other) => other !== step));
  const boot = await appOf(app, sources, services.envOf(app));
  const starts = await boot.start().then(
    () => true,
    () => false,
  );
  await boot.stop();
  return starts ? `${app} starts` : boot.lastOutput.replaceAll(`${sources}/`, '');
}
