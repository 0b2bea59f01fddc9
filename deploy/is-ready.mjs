// The health check of a container: the image has no curl. The path may be given; the port is the app's own.
const path = process.argv[2] ?? '/health/ready';
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}${path}`).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
