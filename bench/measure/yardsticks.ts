import { connect } from 'amqplib';
import pg from 'pg';

/** How fast this machine is just now; figures of different days can only be put side by side with these. */
export interface Yardsticks {
  /** Durable one-row transactions a second, from 32 connections. */
  insertsPerS: number;
  /** Confirmed persistent messages of 600 bytes a second into a quorum queue, 200 unconfirmed at most. */
  messagesPerS: number;
}

const CONNECTIONS = 32;
const WINDOW = 200;
const MESSAGE_BYTES = 600;
const SECONDS = 3;
const NAME = 'bench_yardstick';

export async function measureYardsticks(postgresUrl: string, rabbitMqUrl: string): Promise<Yardsticks> {
  // One after the other: each is to have the machine for itself.
  const insertsPerS = await measureInserts(postgresUrl);
  return { insertsPerS, messagesPerS: await measureMessages(rabbitMqUrl) };
}

async function measureInserts(postgresUrl: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: postgresUrl, max: CONNECTIONS });
  await pool.query(`CREATE TABLE ${NAME} (id int, text text)`);
  const insert = {
    name: 'insert',
    text: `INSERT INTO ${NAME} VALUES ($1, $2)`,
    values: [1, 'x'.repeat(100)],
  };
  const perS = await measureRate(CONNECTIONS, () => pool.query(insert));
  await pool.query(`DROP TABLE ${NAME}`);
  await pool.end();
  return perS;
}

async function measureMessages(rabbitMqUrl: string): Promise<number> {
  const connection = await connect(rabbitMqUrl, { noDelay: true });
  const channel = await connection.createConfirmChannel();
  const quorum = { durable: true, arguments: { 'x-queue-type': 'quorum' } };
  await channel.assertQueue(NAME, quorum);
  const body = Buffer.alloc(MESSAGE_BYTES);
  const publish = () =>
    new Promise<void>((resolve, reject) => {
      channel.sendToQueue(NAME, body, { persistent: true }, (error) =>
        error ? reject(new Error('The broker refused a message')) : resolve(),
      );
    });
  const perS = await measureRate(WINDOW, publish);
  await channel.deleteQueue(NAME);
  await connection.close();
  return perS;
}

async function measureRate(hands: number, work: () => Promise<unknown>): Promise<number> {
  let done = 0;
  const begin = performance.now();
  const end = begin + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (; performance.now() < end; done += 1) await work();
    }),
  );
  return Math.round(done / ((performance.now() - begin) / 1000));
}
