import { readFileSync } from 'node:fs';
import { demoPartyId } from '../seed/demo-parties.js';
import { readSamples } from '../seed/samples.js';

interface PlaceOrderExample {
  value: { supplierId: string; lines: object[] };
}
interface WithExamples {
  paths: Record<
    string,
    { post: { requestBody: { content: Record<string, { examples: Record<string, PlaceOrderExample> }> } } }
  >;
}

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as WithExamples;
const { examples } = document.paths['/v1/orders'].post.requestBody.content['application/json'];

it.each(Object.keys(examples))('the example %s is the sample of that name', (id) => {
  const sample = readSamples().find((each) => each.id === id);
  expect(examples[id].value).toMatchObject({
    supplierId: demoPartyId(sample?.supplier ?? ''),
    reference: id,
    lines: sample?.lines.map(({ sku, unitPrice: _price, ...line }) => ({ ...(sku && { sku }), ...line })),
  });
});
