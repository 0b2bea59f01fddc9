import { lint, loadConfig } from '@redocly/openapi-core';

const TARGET = 'docs/openapi.json';

/** Lints the document by redocly.yaml; a warning fails as an error does, or it would never be mended. */
async function main(): Promise<void> {
  const config = await loadConfig({ configPath: 'redocly.yaml' });
  const problems = (await lint({ ref: TARGET, config })).filter(({ ignored }) => !ignored);
  for (const { ruleId, message, location } of problems)
    process.stderr.write(`${TARGET}${location[0]?.pointer ?? ''}: ${message} (${ruleId})\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

await main();
