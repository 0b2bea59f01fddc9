import { randomUUID } from 'node:crypto';
import { readApiDocument, representationsOf, type Operation } from '../api-document.js';
import type { Answer, HttpCaller } from '../../support/http-caller.js';
import { EXPECTATIONS, type Expectation } from './expectations.js';
import { partiesOf, type Party, type IsolationParties } from './isolation-parties.js';

export interface IsolationReport {
  operations: number;
  calls: number;
  /** One sentence for each answer that says more than it may. */
  findings: string[];
}

/** Asked alone, since it never ends: see check-streams.ts. */
const STREAM = 'streamEvents';

/**
 * Calls every operation of the document as everybody: without a token, with the wrong role, as another company with
 * the ids of this one, and as the owner, who must find what the others must not.
 */
export async function checkIsolation(parties: IsolationParties): Promise<IsolationReport> {
  const { operations } = await readApiDocument(parties.system.gatewayUrl);
  const check = new IsolationCheck(parties);
  const names = new Set(operations.map(({ id }) => id));
  for (const name of Object.keys(EXPECTATIONS))
    if (!names.has(name)) check.findings.push(`${name}: is expected and not in the document`);
  const known = operations.filter(({ id }) => {
    if (EXPECTATIONS[id]) return true;
    check.findings.push(`${id}: has no entry in test/security/isolation/expectations.ts`);
    return false;
  });
  for (const operation of known) await check.strangers(operation, EXPECTATIONS[operation.id]);
  // Deletions come last: the owner must have found the thing before.
  const readsFirst = known.sort((one, other) => weight(one) - weight(other));
  for (const operation of readsFirst) await check.owners(operation, EXPECTATIONS[operation.id]);
  return { operations: operations.length, calls: check.calls, findings: check.findings };
}

const weight = ({ method }: Operation) => ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].indexOf(method);

/** How an operation is called: with which id, for which media type. */
interface Asked {
  id?: string;
  accept?: string;
  headers?: Record<string, string>;
  query?: string;
}

class IsolationCheck {
  readonly findings: string[] = [];
  calls = 0;

  constructor(private readonly parties: IsolationParties) {}

  /** Everybody who may not, or whose the thing is not. */
  async strangers(operation: Operation, expectation: Expectation): Promise<void> {
    const { roles } = expectation;
    if (roles === 'anyone') return;
    await this.refused(operation, expectation, { name: 'nobody', caller: this.parties.nobody }, 401);
    for (const party of partiesOf(this.parties)) {
      if (!roles.includes(party.role)) await this.refused(operation, expectation, party, 403);
      else if (operation.id === STREAM) continue;
      else if (expectation.object === undefined) await this.searched(operation, expectation, party);
      else if (!this.owns(party, expectation)) await this.refused(operation, expectation, party, 404);
    }
  }

  /** The owner must find it. A decision is sent with a stale tag, so that nothing is decided. */
  async owners(operation: Operation, expectation: Expectation): Promise<void> {
    const { object, roles } = expectation;
    if (object === undefined || roles === 'anyone') return;
    const { ids, owners } = this.parties.objects[object];
    for (const owner of owners.filter(({ role }) => roles.includes(role)))
      for (const accept of representationsOf(operation)) {
        const stale = { 'if-match': '"999999"' };
        const asked = { id: ids[0], accept, headers: stale };
        const answer = await this.call(operation, expectation, owner.caller, asked);
        if ([401, 403, 404].includes(answer.status))
          this.findings.push(`${operation.id}: its owner, ${owner.name}, is answered ${answer.status}`);
        this.withoutPeople(operation, owner, answer);
      }
  }

  /** With an id that exists and with one that does not: the same answer, word for word. */
  private async refused(
    operation: Operation,
    expectation: Expectation,
    { name, caller }: Pick<Party, 'name' | 'caller'>,
    status: number,
  ): Promise<void> {
    const ids = expectation.object ? this.parties.objects[expectation.object].ids : ['-'];
    for (const accept of representationsOf(operation))
      for (const method of operation.method === 'GET' ? ['GET', 'HEAD'] : [operation.method])
        for (const id of ids) {
          const asked = { ...operation, method };
          const real = await this.call(asked, expectation, caller, { id, accept });
          const unknown = await this.call(asked, expectation, caller, { id: unknownLike(id), accept });
          const where = `${method} ${operation.id} (${accept ?? 'no body'}) as ${name}`;
          if (real.status !== status) this.findings.push(`${where}: ${real.status} instead of ${status}`);
          const hint = difference(comparable(real), comparable(unknown));
          if (hint) this.findings.push(`${where}: differs from an id that nobody has: ${hint}`);
        }
  }

  /** A list, or something of one's own: with every way to ask for more, nothing of the companies A is in it. */
  private async searched(operation: Operation, expectation: Expectation, party: Party): Promise<void> {
    const { marks, buyerA, supplierA } = this.parties;
    const isA = party === buyerA || party === supplierA || party.role === 'operator';
    if (operation.method !== 'GET' && isA) return;
    for (const accept of representationsOf(operation)) {
      let shown = false;
      for (const query of await this.queriesOf(operation, expectation)) {
        const answer = await this.call(operation, expectation, party.caller, { accept, query });
        if (answer.status >= 400 && operation.method === 'GET' && !query.includes('cursor='))
          this.findings.push(`${operation.id}${query} as ${party.name}: ${answer.status}`);
        const found = marks.filter((mark) => JSON.stringify(answer.body).includes(mark));
        shown ||= found.length > 0;
        // The answer does not repeat the text that was searched for, so any mark in it was found.
        if (!isA && found.length > 0)
          this.findings.push(`${operation.id}${query} as ${party.name}: shows ${found.join(', ')}`);
        this.withoutPeople(operation, party, answer);
      }
      if (isA && expectation.shows && !shown)
        this.findings.push(`${operation.id} (${accept}) as ${party.name}: does not show its own things`);
    }
  }

  private async queriesOf(operation: Operation, expectation: Expectation): Promise<string[]> {
    const { marks, buyerA, supplierA, objects } = this.parties;
    const names = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name);
    const values: Record<string, string[]> = {
      q: [marks[0]],
      supplierId: objects['hidden-supplier'].ids,
      buyerId: [await this.partyIdOf(buyerA)],
      counts: ['true'],
      cursor: [],
    };
    const queries = names.flatMap((name) =>
      (values[name] ?? []).map((value) => `?${name}=${encodeURIComponent(value)}`),
    );
    if (!names.includes('cursor')) return ['', ...queries];
    const owners = [buyerA, supplierA].filter(({ role }) => (expectation.roles as string[]).includes(role));
    for (const { caller } of owners) {
      const first = { accept: 'application/json', query: '?limit=1' };
      const { body } = await this.call(operation, expectation, caller, first);
      const { nextCursor } = body as { nextCursor?: string };
      if (nextCursor) queries.push(`?cursor=${encodeURIComponent(nextCursor)}`);
    }
    return ['', ...queries];
  }

  /** A company is shown to the other side, its people are not: `sub` of a demo token is the slug. */
  private withoutPeople(operation: Operation, { role, name }: Party, answer: Answer<unknown>): void {
    if (role === 'operator' || answer.status !== 200) return;
    const other = role === 'buyer' ? this.parties.supplierA : this.parties.buyerA;
    if (JSON.stringify(answer.body).includes(`"${other.slug}"`))
      this.findings.push(`${operation.id} as ${name}: shows a person of the other side`);
  }

  private async partyIdOf({ caller, role }: Party): Promise<string> {
    const { body } = await caller.get<{ items: Record<string, { id: string }>[] }>('/v1/orders?limit=1');
    return body.items[0][role].id;
  }

  private owns(party: Party, { object }: Expectation): boolean {
    return object !== undefined && this.parties.objects[object].owners.includes(party);
  }

  private call(
    { method, path }: Operation,
    { body }: Expectation,
    caller: HttpCaller,
    { id = '-', accept, headers = {}, query = '' }: Asked,
  ): Promise<Answer<unknown>> {
    this.calls += 1;
    const parts = id.split('/');
    const named = path.replace(/\{\w+\}/g, () => encodeURIComponent(parts.shift() ?? id));
    return caller.call(method, named + query, {
      ...(body !== undefined && { body }),
      headers: { ...headers, ...(accept && { accept }) },
    });
  }
}

/** An id of the same make that nobody has. */
const unknownLike = (id: string) => id.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, randomUUID());

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const OWN_WORDS = ['date', 'x-request-id'];

/** All that an answer says but the time, its own trace and the id that was asked for. */
function comparable({ status, headers, body }: Answer<unknown>): string {
  const kept = [...headers].filter(([name]) => !OWN_WORDS.includes(name));
  return JSON.stringify([status, kept, body])
    .replace(UUID, '<id>')
    .replace(/"traceId":"[0-9a-f]{32}"/, '"traceId":"<trace>"');
}

/** @returns where two texts part, undefined where they are the same */
function difference(one: string, other: string): string | undefined {
  if (one === other) return undefined;
  const at = [...one].findIndex((sign, index) => sign !== other[index]);
  return [one, other].map((text) => text.slice(Math.max(0, at - 40), at + 80)).join(' / ');
}
