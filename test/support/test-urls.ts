export interface TestUrls {
  postgresAdminUrl: string;
  rabbitMqAdminUrl: string;
  rabbitMqManagementUrl: string;
}

export const TEST_VARIABLES = {
  postgresAdminUrl: 'TEST_POSTGRES_ADMIN_URL',
  rabbitMqAdminUrl: 'TEST_RABBITMQ_ADMIN_URL',
  rabbitMqManagementUrl: 'TEST_RABBITMQ_MANAGEMENT_URL',
} as const satisfies Record<keyof TestUrls, string>;

/** @throws {Error} the run brought no servers: its project lacks the global setup */
export function readTestUrls(): TestUrls {
  const urls = findTestUrls();
  if (!urls) throw new Error(`Set all of ${Object.values(TEST_VARIABLES).join(', ')}, or none`);
  return urls;
}

/** The servers that were given, or that the global setup of this run has started. */
function findTestUrls(): TestUrls | undefined {
  const { postgresAdminUrl, rabbitMqAdminUrl, rabbitMqManagementUrl } = TEST_VARIABLES;
  const urls = {
    postgresAdminUrl: process.env[postgresAdminUrl],
    rabbitMqAdminUrl: process.env[rabbitMqAdminUrl],
    rabbitMqManagementUrl: process.env[rabbitMqManagementUrl],
  };
  return Object.values(urls).every((url) => url !== undefined) ? (urls as TestUrls) : undefined;
}
