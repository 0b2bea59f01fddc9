#!/usr/bin/env node
import { fileURLToPath } from 'node:url';

// The sources are compiled as they are loaded, by this checkout's settings wherever the command is given.
process.env.OXC_TSCONFIG_PATH = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
await import('@oxc-node/core/register');
await import('./src/main.ts');
