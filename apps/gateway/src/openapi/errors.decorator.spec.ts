import { QueryErrors } from './errors.decorator.js';

class Desk {
  @QueryErrors('invalid-request')
  ask() {}
}

it('names headers only of answers that have some', () => {
  const answers = Reflect.getMetadata('swagger/apiResponse', Desk.prototype.ask) as Record<
    string,
    { headers?: object }
  >;
  const headers = Object.entries(answers).flatMap(([status, answer]) =>
    'headers' in answer ? [[status, Object.keys(answer.headers ?? {})]] : [],
  );
  expect(headers).toEqual([
    ['401', ['WWW-Authenticate']],
    ['429', ['Retry-After']],
    ['503', ['Retry-After']],
  ]);
});
