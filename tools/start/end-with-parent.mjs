/**
 * Loaded into each app that `npm start` and `npm run infra` run: the app's standard input is held by its supervisor and
 * closes with it, however it ends, also by SIGKILL. The app then stops in order, as on SIGTERM.
 */
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
process.stdin.unref();
