import type { FactoryProvider, InjectionToken } from '@nestjs/common';

type Class = abstract new (...args: never) => unknown;
type Parts<Needs extends readonly Class[]> = {
  [Index in keyof Needs]: Needs[Index] extends abstract new (...args: never) => infer Part ? Part : never;
};

/** A provider that is made of others: what it takes is checked against the classes that it names. */
export const provide = <const Needs extends readonly Class[], Made>(
  token: InjectionToken<Made>,
  needs: Needs,
  make: (...parts: Parts<Needs>) => Made,
): FactoryProvider<Made> => ({
  provide: token,
  inject: [...needs] as FactoryProvider['inject'],
  useFactory: make as FactoryProvider<Made>['useFactory'],
});
