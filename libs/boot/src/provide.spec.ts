import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { provide } from './provide.js';

class Clock {
  readonly now = 17;
}
class Shelf<Item> {
  readonly items: Item[] = [];
}
class Desk {
  constructor(
    readonly now: number,
    readonly items: unknown[],
  ) {}
}
const SIGN = Symbol('sign');

@Module({
  providers: [
    Clock,
    Shelf,
    provide(Desk, [Clock, Shelf], (clock, shelf) => new Desk(clock.now, shelf.items)),
    provide(SIGN, [Desk], (desk) => `desk of ${desk.now}`),
  ],
})
class AppModule {}

it('makes a part of those that it names, in their order', async () => {
  const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
  expect(app.get(Desk)).toEqual({ now: 17, items: [] });
  expect(app.get(SIGN)).toBe('desk of 17');
  await app.close();
});
