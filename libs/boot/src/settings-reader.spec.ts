import { AMQP_URL, InvalidSettings, SettingsReader } from './settings-reader.js';

describe('SettingsReader', () => {
  it.each([
    ['true', true],
    ['on', true],
    ['ON', true],
    ['false', false],
    ['off', false],
    ['', false],
  ])('reads %p as %p', (text, expected) =>
    expect(new SettingsReader({ FLAG: text }).flag('FLAG', false)).toBe(expected),
  );

  it('names every bad variable at once, and shows no value', () => {
    const reader = new SettingsReader({
      FLAG: 'secret',
      PORT: 'secret',
      SIZE: '7',
      LIST: '1,9',
      NODES: 'amqp://one,secret',
      KEY: 'secret',
    });
    reader.flag('FLAG', true);
    reader.port('PORT', 3000);
    reader.integer('SIZE', 1, { min: 1, max: 5 });
    reader.integers('LIST', [1], { min: 1, max: 3 });
    reader.urls('NODES', 'amqp://one', AMQP_URL);
    reader.secret('KEY', '', 32);
    expect(() => reader.checked({})).toThrow(InvalidSettings);
    expect(reader.faults).toEqual([
      'FLAG must be true or false (or on or off)',
      'PORT must be a port number between 0 and 65535',
      'SIZE must be an integer from 1 to 5',
      'LIST must be integers from 1 to 3, separated by commas',
      'NODES must be URLs that begin with amqp:// or amqps://, separated by commas',
      'KEY must be a secret of at least 32 characters',
    ]);
  });
});
