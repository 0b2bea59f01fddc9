import type { LoggerService } from '@nestjs/common';
import { levels, pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';

export type { Logger };

const LEVELS = [...Object.values(levels.labels), 'silent'];

/**
 * JSON lines; fields are named, bodies never logged.
 * `LOG_LEVEL` (info) and, for people, `LOG_PRETTY=true`.
 * @param destination standard output unless given
 * @throws {Error} a LOG_LEVEL that is none
 */
export function createLogger(app: string, destination?: DestinationStream): Logger {
  const level = process.env.LOG_LEVEL || 'info';
  if (!LEVELS.includes(level)) throw new Error(`LOG_LEVEL must be one of ${LEVELS.join(', ')}`);
  const options: LoggerOptions = {
    name: app,
    level,
    base: { app },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
  };
  if (destination || process.env.LOG_PRETTY !== 'true')
    return pino(options, destination ?? pino.destination(TOGETHER));
  return pino({
    ...options,
    transport: {
      target: 'pino-pretty',
      options: { ignore: 'app,pid,hostname', singleLine: true, translateTime: 'HH:MM:ss.l' },
    },
  });
}

/**
 * An order makes nine lines, and a system call for each costs more than the line. Lines are written together, at the
 * latest after 100 ms, and when the process ends; only SIGKILL can take the last ones with it.
 */
const TOGETHER = { fd: 1, sync: false, minLength: 4_096, periodicFlush: 100 };

/**
 * What a line tells of an error. Not its other properties: a failed statement carries its parameters, which are
 * the bodies of a batch, and a failed connection its URL with the password.
 */
export function describeError(error: unknown): object | string {
  if (!(error instanceof Error)) return withoutPasswords(String(error));
  const { name, message, stack, code } = error as NodeJS.ErrnoException;
  return {
    type: name,
    message: withoutPasswords(message),
    ...(code !== undefined && { code }),
    stack: stack && withoutPasswords(stack),
  };
}

const withoutPasswords = (text: string) => text.replace(/(\w:\/\/[^\s:@/]+):[^\s@/]+@/g, '$1:***@');

/** Nest's own lines through the same logger; its chatter about routes and modules is for `debug`. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  error(message: unknown, ...details: unknown[]): void {
    const error = message instanceof Error ? message : details.find((detail) => detail instanceof Error);
    this.logger.error(
      { err: error, context: details.at(-1) },
      String(message instanceof Error ? message.message : message),
    );
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
}
