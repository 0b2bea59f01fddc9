import { SIDES } from '@app/contracts';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { eventually } from '../../support/eventually.js';
import type { Answer } from '../../support/http-caller.js';
import type { ModelActors } from './model-actors.js';
import {
  actionsAt,
  afterPlacing,
  expectedOf,
  isOpen,
  SIDE_OF,
  turnOf,
  type Action,
  type Asker,
  type OrdersModel,
  type Flaw,
} from './orders-model.js';

type Command = fc.AsyncCommand<OrdersModel, ModelActors>;

/** What the process calls an action, where that is another word. */
const NAMES: Partial<Record<Action, string>> = { prices: 'issue', withdraw: 'cancel' };

class Place implements Command {
  constructor(
    private readonly byHand: boolean,
    private readonly twice: boolean,
  ) {}
  check = () => true;

  async run(model: OrdersModel, actors: ModelActors): Promise<void> {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: this.twice ? 2 : 1 }, () => actors.place(this.byHand, key)),
    );
    for (const { status, body } of answers) {
      equal('placing', status, 201);
      equal('a repeat is the same order', body.id, answers[0].body.id);
    }
    actors.ids.push(answers[0].body.id);
    model.orders.push({ status: afterPlacing(model, this.byHand), byHand: this.byHand });
    await settled(model, actors, model.orders.length - 1);
  }
  toString = () => `place(${this.byHand ? 'by hand' : 'listed'}${this.twice ? ', twice' : ''})`;
}

/** How the request is sent again with the same key. */
type Again = 'no' | 'same' | 'other-body';

interface ActOptions {
  /** Which order, as far as there are some. */
  pick: number;
  action: Action;
  asker: Asker;
  flaw: Flaw;
  again: Again;
}

class Act implements Command {
  constructor(private readonly options: ActOptions) {}
  check = ({ orders }: OrdersModel) => orders.length > 0;

  async run(model: OrdersModel, actors: ModelActors): Promise<void> {
    const { pick, action, asker, flaw, again } = this.options;
    const index = pick % model.orders.length;
    const side = SIDE_OF[action];
    const expected = expectedOf(model.orders[index], action, asker, flaw);
    const before = await actors.read(side, index);
    const tag = flaw === 'stale' ? `"${before.version + 1}"` : undefined;
    const attempt = { action, asker, flaw, key: randomUUID(), tag };
    const answer = await actors.act(index, attempt);
    equal('status', answer.status, expected.httpStatus);
    equal('code', answer.body.code, expected.code);
    if (expected.httpStatus >= 400)
      equal('version after a refusal', (await actors.read(side, index)).version, before.version);
    if (again === 'same' && expected.kept) {
      const repeat = await actors.act(index, attempt);
      equal('a repeat', withoutTrace(repeat), withoutTrace(answer));
      equal('a repeat is marked', repeat.headers.get('idempotent-replayed'), 'true');
    }
    if (again === 'other-body' && expected.kept) {
      const other = await actors.act(index, { ...attempt, tag: '"1000000"' });
      equal(
        'another request under the key',
        [other.status, other.body.code],
        [422, 'idempotency-key-reused'],
      );
    }
    model.orders[index].status = expected.status;
    await settled(model, actors, index);
  }
  toString = () => {
    const { pick, action, asker, flaw, again } = this.options;
    return `${action}(order ${pick}, ${asker}, flaw ${flaw}, again ${again})`;
  };
}

class SetPolicy implements Command {
  constructor(private readonly autoConfirm: boolean) {}
  check = () => true;

  async run(model: OrdersModel, actors: ModelActors): Promise<void> {
    await actors.setAutoConfirm(this.autoConfirm);
    model.autoConfirm = this.autoConfirm;
  }
  toString = () => `autoConfirm(${this.autoConfirm})`;
}

class LetTimePass implements Command {
  check = ({ orders }: OrdersModel) => orders.some(isOpen);

  async run(model: OrdersModel, actors: ModelActors): Promise<void> {
    actors.letTimePass();
    for (const order of model.orders) if (isOpen(order)) order.status = 'EXPIRED';
    for (const index of model.orders.keys()) await settled(model, actors, index);
  }
  toString = () => 'letTimePass';
}

class CountAll implements Command {
  check = () => true;

  async run({ orders }: OrdersModel, actors: ModelActors): Promise<void> {
    const expected: Record<string, number> = {};
    for (const { status } of orders) expected[status] = (expected[status] ?? 0) + 1;
    for (const side of SIDES) equal(`counts of the ${side}`, await actors.counts(side), expected);
  }
  toString = () => 'countAll';
}

/** Both sides come to what the model says, and stay able to do what it says and nothing else. */
async function settled({ orders }: OrdersModel, actors: ModelActors, index: number): Promise<void> {
  const order = orders[index];
  for (const side of SIDES) {
    const view = await eventually(`the ${side} sees ${order.status}`, async () => {
      const now = await actors.read(side, index).catch(() => undefined);
      // A receipt changes the version and no status: until it has come, something is still under way.
      const underWay = side === 'buyer' && now?.status === 'PLACED' && now.receivedAt === null;
      return now?.status === order.status && !underWay ? now : undefined;
    });
    equal(`turn for the ${side}`, view.turn, turnOf(order));
    equal(`blocked for the ${side}`, view.blocked, null);
    const names = actionsAt(side, order).map((action) => NAMES[action] ?? action);
    equal(`allowed for the ${side}`, [...view.allowed].sort(), names.sort());
  }
}

/** A repeat has its own trace, and what the other side has done meanwhile is not in a stored answer. */
const withoutTrace = ({ status, body: { traceId: _traceId, ...body } }: Answer) => ({ status, body });

function equal(what: string, actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected))
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

const ACTIONS = Object.keys(SIDE_OF) as Action[];

export const commands: fc.Arbitrary<Command>[] = [
  fc.tuple(fc.boolean(), fc.boolean()).map(([byHand, twice]) => new Place(byHand, twice)),
  ...Array.from({ length: 4 }, () =>
    fc
      .record({
        pick: fc.nat(9),
        action: fc.constantFrom(...ACTIONS),
        asker: fc.constantFrom<Asker>('owner', 'owner', 'owner', 'owner', 'stranger', 'other-role'),
        flaw: fc.constantFrom<Flaw>('none', 'none', 'none', 'shape', 'stale', 'content'),
        again: fc.constantFrom<Again>('no', 'same', 'other-body'),
      })
      .map((options) => new Act(options)),
  ),
  fc.boolean().map((autoConfirm) => new SetPolicy(autoConfirm)),
  fc.constant(new CountAll()),
];

/** Rare: it ends every open order. */
export const rareCommands: fc.Arbitrary<Command>[] = [fc.constant(new LetTimePass())];
