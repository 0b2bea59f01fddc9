import type { ServiceName } from '@app/contracts';
import type { Ground } from '../support/ground.js';
import { TcpProxy } from './tcp-proxy.js';

export interface Line {
  app: ServiceName | 'gateway';
  to: 'broker' | 'database';
  proxy: TcpProxy;
}

const DATABASE_VARIABLES: Record<ServiceName, string> = {
  'client-service': 'CLIENT_DATABASE_URL',
  'supplier-service': 'SUPPLIER_DATABASE_URL',
};

/** A line between each pair of an app and a server that speak with each other. */
export class Lines {
  private constructor(
    readonly lines: readonly Line[],
    readonly gatewayToBroker: string,
    private readonly variables: Record<ServiceName, Record<string, string>>,
  ) {}

  static async draw(ground: Ground): Promise<Lines> {
    const lines: Line[] = [];
    const line = async (app: Line['app'], to: Line['to'], url: string) => {
      const proxy = await TcpProxy.to(url);
      lines.push({ app, to, proxy });
      return proxy.through(url);
    };
    const variables = async (service: ServiceName) => {
      const database = DATABASE_VARIABLES[service];
      const plain = ground.envOf(service);
      return {
        RABBITMQ_URL: await line(service, 'broker', plain.RABBITMQ_URL),
        [database]: await line(service, 'database', plain[database]),
      };
    };
    const ofServices = {
      'client-service': await variables('client-service'),
      'supplier-service': await variables('supplier-service'),
    };
    const gateway = await line('gateway', 'broker', ground.vhost.urlFor('gateway'));
    return new Lines(lines, gateway, ofServices);
  }

  envOf(service: ServiceName): Record<string, string> {
    return this.variables[service];
  }
}
