#!/usr/bin/env node
import { fileURLToPath } from 'node:url';

// The sources are compiled as they are loaded, by this checkout's settings wherever the command is given.
process.env.SWC_NODE_PROJECT = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
await import('@swc-node/register/esm-register');
await import('./src/main.ts');
