// @ts-expect-error the package types BPMN's elements but not its entry
import { BpmnModdle } from 'bpmn-moddle';
import { PROCMETIER } from './procmetier.moddle.js';

/** A parsed XML element: as much of the parser's objects as is used here. */
export interface ModdleElement {
  readonly $type: string;
  readonly $attrs: Readonly<Record<string, string>>;
  readonly $descriptor: { readonly properties: readonly { name: string; default?: unknown }[] };
  readonly id: string;
  readonly name?: string;
  get(property: string): unknown;
}

interface Parsed {
  readonly rootElement: ModdleElement;
  readonly warnings: readonly { readonly message: string; readonly element?: ModdleElement }[];
}

type Moddle = new (packages: Record<string, unknown>) => { fromXML(xml: string): Promise<Parsed> };

// A copy: the parser writes into the descriptor that it is given.
const moddle = new (BpmnModdle as Moddle)({ procmetier: structuredClone(PROCMETIER) });

/** @throws {Error} no well-formed BPMN 2.0 */
export const parseBpmn = (xml: string): Promise<Parsed> => moddle.fromXML(xml);
