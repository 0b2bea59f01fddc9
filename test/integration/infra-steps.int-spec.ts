import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { checkoutFolder } from '../../tools/infra/places.js';
import { readTestUrls } from '../support/test-urls.js';

/** What a command says to whoever has no server, or one in which nothing of ours is yet. */
interface Ended {
  code?: number;
  stdout: string;
  stderr: string;
}

const NOBODY = { POSTGRES_ADMIN_URL: 'postgresql://procmetier@127.0.0.1:9/postgres' };
const EMPTY = {
  CLIENT_DATABASE_URL: 'postgresql://client_service:client_service@127.0.0.1:9/nothing_here',
  SUPPLIER_DATABASE_URL: 'postgresql://supplier_service:supplier_service@127.0.0.1:9/nothing_here',
};

const run = (env: Record<string, string>, ...args: string[]): Promise<Ended> =>
  promisify(execFile)(process.execPath, ['--import', '@oxc-node/core/register', ...args], {
    cwd: checkoutFolder(),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  }).catch((ended: Ended) => ended);

function expectOneLine({ code, stderr }: Ended, said: RegExp): void {
  expect(code).toBe(1);
  expect(stderr).toMatch(said);
  expect(stderr.trim().split('\n')).toHaveLength(1);
}

const steps = ['migrations', 'retention', 'demo-data', 'databases'];

it.each([...steps.map((step) => ['tools/infra/run-steps.ts', step]), ['tools/resync/main.ts', 'client']])(
  '%s %s says where no PostgreSQL answers',
  async (program, argument) => {
    expectOneLine(
      await run(NOBODY, program, argument),
      /^PostgreSQL cannot be reached: .*127\.0\.0\.1:9\)$/m,
    );
  },
);

it.each(steps.slice(0, 3))('%s says that a server has not got our databases', async (step) => {
  const env = { POSTGRES_ADMIN_URL: readTestUrls().postgresAdminUrl, ...EMPTY };
  expectOneLine(
    await run(env, 'tools/infra/run-steps.ts', step),
    /does not have our databases.*nothing_here/,
  );
});

it('topology says where no RabbitMQ answers, and where the account is not the right one', async () => {
  const nobody = { RABBITMQ_ADMIN_URL: 'amqp://procmetier:procmetier@127.0.0.1:9' };
  const away = { ...nobody, RABBITMQ_MANAGEMENT_URL: 'http://127.0.0.1:10' };
  expectOneLine(await run(away, 'tools/infra/run-steps.ts', 'topology'), /cannot be reached at http.*:10/);
  const stranger = {
    RABBITMQ_ADMIN_URL: nobody.RABBITMQ_ADMIN_URL.replace(':procmetier@', ':wrong@'),
    RABBITMQ_MANAGEMENT_URL: readTestUrls().rabbitMqManagementUrl,
  };
  expectOneLine(await run(stranger, 'tools/infra/run-steps.ts', 'topology'), /refuses this account/);
});

it.each([
  ['2026-11-23T02:00', /^2026-11-23T02:00 is not an instant/],
  ['2026-W48', /^2026-W48 is not an instant/],
  ['2999-01-01T00:00:00Z', /^2999-01-01T00:00:00Z lies ahead/],
])('a side is not held for a backup of %s', async (since, said) => {
  expectOneLine(await run(NOBODY, 'tools/resync/main.ts', 'client', since), said);
});

it.each(['tools/start/main.ts', 'tools/infra/main.ts'])('%s looks at the ports first', async (program) => {
  expectOneLine(await run({ GATEWAY_PORT: 'abc' }, program), /^GATEWAY_PORT must be a port number/);
});
