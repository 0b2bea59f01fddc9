import { createLogger, describeError } from './logger.js';

describe('describeError', () => {
  it('keeps what a statement was given out of the log', () => {
    const error = Object.assign(new Error('value too long'), {
      code: '22001',
      query: 'INSERT INTO orders',
      parameters: ['a body'],
    });
    expect(describeError(error)).toEqual({
      type: 'Error',
      message: 'value too long',
      code: '22001',
      stack: expect.stringContaining('value too long'),
    });
  });

  it('keeps passwords of URLs out of the log', () => {
    const text = JSON.stringify(
      describeError(new Error('no answer from amqp://gateway:s3cret@host:5672/vhost')),
    );
    expect(text).not.toContain('s3cret');
    expect(text).toContain('amqp://gateway:***@host:5672/vhost');
    expect(describeError('postgres://app:s3cret@host/db')).toBe('postgres://app:***@host/db');
  });
});

describe('LOG_LEVEL', () => {
  const before = process.env.LOG_LEVEL;
  afterEach(() => {
    if (before === undefined) delete process.env.LOG_LEVEL;
    else process.env.LOG_LEVEL = before;
  });

  it.each([
    ['', 'info'],
    ['silent', 'silent'],
  ])('"%s" means %s', (given, meant) => {
    process.env.LOG_LEVEL = given;
    expect(createLogger('gateway').level).toBe(meant);
  });

  it('is named where it is none', () => {
    process.env.LOG_LEVEL = 'loud';
    expect(() => createLogger('gateway')).toThrow('LOG_LEVEL must be one of trace, debug, info');
  });
});
