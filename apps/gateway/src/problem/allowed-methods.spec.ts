import { AllowedMethods } from './allowed-methods.js';

describe('AllowedMethods', () => {
  const routes = new AllowedMethods();
  routes.add('/v1/orders', ['GET', 'HEAD']);
  routes.add('/v1/orders', 'POST');
  routes.add('/v1/orders/:id', 'GET');
  routes.add('/docs/*', 'GET');

  it.each([
    ['/v1/orders', ['GET', 'HEAD', 'POST']],
    ['/v1/orders/7', ['GET']],
    ['/v1/orders/7/8', []],
    ['/v1/nothing', []],
  ])('%s', (path, expected) => expect(routes.of(path)).toEqual(expected));
});
