import { readFileSync } from 'node:fs';
import { removeFolderWithServers } from './temporary-folder.js';

/**
 * Ends what a test run leaves behind when it is killed: the run holds the other end of our standard input, which
 * closes with it however it ends. Each line names a folder; its servers are ended and it is removed.
 */
const folders = readFileSync(0, 'utf8').split('\n').filter(Boolean);
await Promise.all(folders.map(removeFolderWithServers));
