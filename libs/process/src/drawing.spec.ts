import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PROCMETIER } from './diagram/procmetier.moddle.js';
import type { ProcessModel } from './model.js';
import { compileV1, v1Xml } from './testing/v1.js';

let model: ProcessModel;
beforeAll(async () => {
  model = await compileV1();
});

describe('the drawing', () => {
  it('shows every element and every flow', () => {
    const shown = new Set([...v1Xml.matchAll(/bpmnElement="(\w+)"/g)].map(([, id]) => id));
    const flows = [...v1Xml.matchAll(/<bpmn:(?:sequence|message)Flow id="(\w+)"/g)].map(([, id]) => id);
    expect(flows.length).toBeGreaterThan(50);
    expect([...model.elements.keys(), ...flows].filter((id) => !shown.has(id ?? ''))).toEqual([]);
  });

  it('fits the portal: 1,260 × 560 units', () => {
    const bounds = [...v1Xml.matchAll(/<dc:Bounds x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g)];
    expect(bounds.length).toBeGreaterThan(50);
    expect(Math.max(...bounds.map(([, x, , width]) => Number(x) + Number(width)))).toBeLessThanOrEqual(1260);
    expect(Math.max(...bounds.map(([, , y, , height]) => Number(y) + Number(height)))).toBeLessThanOrEqual(
      560,
    );
  });

  it('names events and gateways in at most 14 characters: longer labels wrap into each other', () => {
    const names = [...v1Xml.matchAll(/<bpmn:\w+(?:Event|Gateway) id="\w+" name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => (name ?? '').length > 14)).toEqual([]);
  });

  it('is read with the attributes that modelers are told of', () => {
    const file = fileURLToPath(new URL('../models/procmetier.moddle.json', import.meta.url));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(PROCMETIER);
  });
});
