import type { DiagramNode, Flow, Pool } from '../diagram/diagram.js';
import { rests } from '../diagram/diagram.js';
import { ModelError } from '../model-error.js';
import type { Branch, Condition, Program, ProgramStep, Variables } from '../model.js';
import { compileCondition } from './condition.js';

/** Follows the flows of one pool until the process rests, ends or must choose. */
export class ProgramBuilder {
  private readonly built = new Map<string, Program>();
  private readonly inHand = new Set<string>();
  private readonly unfired: Variables;

  /** @param branch true for what follows a non-interrupting event: it may neither rest nor end the process */
  constructor(
    private readonly file: string,
    private readonly pool: Pool,
    private readonly branch: boolean,
  ) {
    this.unfired = unfiredIn([...pool.nodes.values()]);
  }

  /** @throws {ModelError} a loop without a wait, a condition that is no FEEL, a wrong end */
  fromFlow(flow: Flow): Program {
    return prefixed({ kind: 'pass', id: flow.id }, this.fromNode(flow.target));
  }

  fromNode(id: string): Program {
    const known = this.built.get(id);
    if (known) return known;
    if (this.inHand.has(id)) this.refuse(id, 'the path comes back here without a wait in between');

    const node = this.pool.nodes.get(id) ?? this.refuse(id, 'no such element');
    this.inHand.add(id);
    const program = this.build(node);
    this.inHand.delete(id);
    this.built.set(id, program);
    return program;
  }

  private build(node: DiagramNode): Program {
    if (rests(node)) {
      if (this.branch) this.refuse(node.id, 'a branch beside the process may not wait');
      return { steps: [{ kind: 'pass', id: node.id }], next: { kind: 'rest', at: node.id } };
    }
    if (node.type === 'EndEvent') return this.buildEnd(node);
    if (node.type === 'ExclusiveGateway' && node.outgoing.length > 1) return this.buildChoice(node);

    const [flow] = node.outgoing;
    if (!flow) this.refuse(node.id, 'no flow leads on');
    return prefixed(stepOf(node), this.fromFlow(flow));
  }

  private buildEnd(node: DiagramNode): Program {
    if (this.branch && node.status) this.refuse(node.id, 'a branch beside the process ends without a status');
    if (!this.branch && !node.status) this.refuse(node.id, 'the process ends here: the end needs a status');
    if (this.branch && (node.late.length > 0 || node.reasonCode || node.endedBy))
      this.refuse(
        node.id,
        'a branch beside the process ends nothing: late, reasonCode and endedBy have no meaning',
      );
    const next = this.branch ? ({ kind: 'branch-end' } as const) : ({ kind: 'end', at: node.id } as const);
    return { steps: [stepOf(node)], next };
  }

  private buildChoice(node: DiagramNode): Program {
    const isDefault = (flow: Flow) => flow.id === node.defaultFlow;
    const inOrder = [
      ...node.outgoing.filter((flow) => !isDefault(flow)),
      ...node.outgoing.filter((flow) => isDefault(flow)),
    ];
    const branches = inOrder.map((flow): Branch => {
      const program = this.fromFlow(flow);
      return flow.condition === undefined ? { program } : { condition: this.condition(flow), program };
    });
    return { steps: [{ kind: 'pass', id: node.id }], next: { kind: 'choose', branches } };
  }

  private condition(flow: Flow): Condition {
    try {
      return compileCondition(flow.condition ?? '', this.unfired);
    } catch (error) {
      return this.refuse(flow.id, (error as Error).message);
    }
  }

  private refuse(element: string, reason: string): never {
    throw new ModelError(this.file, element, reason);
  }
}

/** Before it fires, the variable of a non-interrupting event is false. */
const unfiredIn = (nodes: readonly DiagramNode[]): Variables =>
  Object.fromEntries(nodes.flatMap(({ once }) => (once === undefined ? [] : [[once, false]])));

const prefixed = (step: ProgramStep, program: Program): Program => ({
  steps: [step, ...program.steps],
  next: program.next,
});

function stepOf(node: DiagramNode): ProgramStep {
  const { id, type, message } = node;
  if (type === 'ServiceTask' || type === 'BusinessRuleTask') return { kind: 'run', id };
  const sends = type === 'IntermediateThrowEvent' || type === 'EndEvent';
  return sends && message !== undefined ? { kind: 'send', id, message } : { kind: 'pass', id };
}
