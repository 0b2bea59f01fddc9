// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
/**
 * Which file each model version was when this service first ran it.
 * @param role the service's role: it may add versions, never change one
 */
export const createProcessModelsTable = (role: string): string => `
  CREATE TABLE process_models (
    version text PRIMARY KEY,
    checksum text NOT NULL,
    first_seen_at timestamptz NOT NULL
  );
  GRANT SELECT, INSERT ON process_models TO ${role};
`;
