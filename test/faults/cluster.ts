import { randomBytes } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { giveToServers, makePrivateFolder, serverAccount } from '../../tools/infra/account.js';
import { freePorts } from '../../tools/infra/ports.js';
import { endProcess, startServer } from '../../tools/infra/processes.js';
import { silent } from '../../tools/infra/progress.js';
import { ManagementApi } from '../../tools/infra/management-api.js';
import { environment, files, nodeName } from '../../tools/infra/rabbitmq-configuration.js';
import { rabbitMqPrograms } from '../../tools/infra/rabbitmq-programs.js';
import { startRabbitMq } from '../../tools/infra/rabbitmq.js';
import { run } from '../../tools/infra/run.js';
import { ADMIN, type Ports } from '../../tools/infra/settings.js';
import { makeTemporaryFolder, removeFolderWithServers } from '../../tools/infra/temporary-folder.js';
import { privateServer, type PrivateServer, type PrivateServers } from '../support/private-servers.js';

export interface ClusterNode {
  name: string;
  folder: string;
  ports: Ports;
  server: PrivateServer;
}

const NODES = 3;

/** Three RabbitMQ nodes on this machine that form one broker. */
export class Cluster {
  private constructor(
    readonly nodes: readonly ClusterNode[],
    private readonly cookie: string,
    private readonly endPortMapper: () => Promise<void>,
  ) {}

  static async start(): Promise<Cluster> {
    const folders = await Promise.all(Array.from({ length: NODES }, makeTemporaryFolder));
    const cookie = randomBytes(20).toString('hex');
    const ports = await Promise.all(folders.map(freePorts));
    const epmd = ports[0].epmd;
    const endPortMapper = await startPortMapper(folders[0], epmd);
    const peers = folders.map((folder) => nodeName(join(folder, 'rabbitmq')));
    const nodes: ClusterNode[] = [];
    // One after the other: the first makes the cluster, the others join it.
    for (const [index, parent] of folders.entries()) {
      const folder = join(parent, 'rabbitmq');
      await writeCookie(folder, cookie);
      const own = { ...ports[index], epmd };
      const options = { folder, ports: own, progress: silent, cluster: { peers } };
      const server = await privateServer(() => startRabbitMq(options));
      nodes.push({ name: peers[index], folder: parent, ports: own, server });
    }
    return new Cluster(nodes, cookie, endPortMapper);
  }

  /** The same database, this broker. */
  joinTo(servers: PrivateServers): PrivateServers {
    const [first] = this.nodes;
    return {
      ...servers,
      urls: {
        ...servers.urls,
        rabbitMqAdminUrl: `amqp://${ADMIN}:${ADMIN}@127.0.0.1:${first.ports.rabbitmq}`,
        rabbitMqManagementUrl: `http://127.0.0.1:${first.ports.management}`,
      },
      dispose: () => this.dispose(),
    };
  }

  /** @returns the URL of the first node with all nodes in it, as an app takes them */
  allOf(url: string): string {
    const through = ({ ports }: ClusterNode) => {
      const changed = new URL(url);
      changed.port = String(ports.rabbitmq);
      return changed.href;
    };
    return this.nodes.map(through).join(',');
  }

  /** @returns the node that leads a quorum queue, and how many of its members are there */
  async leaderOf(vhost: string, queue: string): Promise<{ node: ClusterNode; online: number } | undefined> {
    for (const { ports } of this.nodes) {
      const api = new ManagementApi(
        `http://127.0.0.1:${ports.management}`,
        `amqp://${ADMIN}:${ADMIN}@127.0.0.1:${ports.rabbitmq}`,
      );
      const found = await api
        .get<{ leader: string; online?: string[] }>('queues', vhost, queue)
        .catch(() => undefined);
      const node = this.nodes.find(({ name }) => name === found?.leader);
      if (node) return { node, online: found?.online?.length ?? 0 };
    }
    return undefined;
  }

  /** From now on the node and the others do not let each other in. */
  async cutOff(node: ClusterNode): Promise<void> {
    for (const { name } of this.others(node)) {
      await this.call(node, `erlang set_cookie ['${name}',cut]`);
      await this.call(node, `erlang disconnect_node ['${name}']`);
    }
  }

  async letBackIn(node: ClusterNode): Promise<void> {
    for (const { name } of this.others(node))
      await this.call(node, `erlang set_cookie ['${name}','${this.cookie}']`);
  }

  async dispose(): Promise<void> {
    await Promise.all(this.nodes.map(({ folder }) => removeFolderWithServers(folder)));
    await this.endPortMapper();
  }

  private others(node: ClusterNode): ClusterNode[] {
    return this.nodes.filter((each) => each !== node);
  }

  private async call({ folder, ports }: ClusterNode, call: string): Promise<void> {
    const programs = await rabbitMqPrograms({ progress: silent });
    await run(
      join(programs.erlangBin, 'erl_call'),
      ['-address', `127.0.0.1:${ports.distribution}`, '-a', call],
      {
        ...serverAccount(),
        cwd: '/',
        env: environment({ folder: join(folder, 'rabbitmq'), ports, progress: silent }, programs),
        timeout: 10_000,
      },
    );
  }
}

/** One for all nodes: what each of them finds the others by. */
async function startPortMapper(folder: string, port: number): Promise<() => Promise<void>> {
  const programs = await rabbitMqPrograms({ progress: silent });
  const epmd = await startServer({
    command: programs.epmd,
    args: ['-address', '127.0.0.1', '-port', String(port)],
    cwd: folder,
    env: { HOME: folder, PATH: '/usr/bin:/bin', LD_LIBRARY_PATH: programs.libraries },
    logFile: join(folder, 'epmd.log'),
  });
  const endWithUs = () => process.kill(epmd.pid, 'SIGKILL');
  process.once('exit', endWithUs);
  return () => {
    process.off('exit', endWithUs);
    return endProcess(epmd, 'SIGKILL', 5_000);
  };
}

async function writeCookie(folder: string, cookie: string): Promise<void> {
  await makePrivateFolder(folder);
  const file = files(folder).cookie;
  await writeFile(file, cookie);
  await giveToServers(file);
  await chmod(file, 0o400);
}
