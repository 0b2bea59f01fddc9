import { queryOnce } from '../../tools/infra/database-client.js';
import type { FaultSystem } from './fault-system.js';

const TERMINATE = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name LIKE '%-service'`;

/** Ends every connection of a service to its database, as an operator or a failover does. */
export async function terminateConnections({ servers }: FaultSystem): Promise<void> {
  await queryOnce(servers.urls.postgresAdminUrl, TERMINATE);
}
