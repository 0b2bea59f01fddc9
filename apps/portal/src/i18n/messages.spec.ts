import { describe, expect, it } from 'vitest';
import schema from '../../../../docs/openapi.json?raw';
import { formatOf } from './format';
import { messagesOf, wording } from './messages';
import { textOf } from './text';

const { components } = JSON.parse(schema) as { components: { schemas: Record<string, { enum?: string[] }> } };
const ids = Object.keys(wording);

describe('wording', () => {
  it.each(ids)('%s has both languages, with the same values', (id) => {
    const [english, french] = wording[id as keyof typeof wording];
    expect(english.trim()).not.toBe('');
    expect(french.trim()).not.toBe('');
    const values = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
    expect(values(french)).toEqual(values(english));
  });

  it.each([
    ['OrderStatus', 'status.'],
    ['ReasonCode', 'reason.'],
    ['DeadLetterCode', 'dead.code.'],
  ])('every %s of the API has a text', (name, prefix) => {
    const values = components.schemas[name]?.enum ?? [];
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !ids.includes(prefix + value))).toEqual([]);
  });

  it('every code of a problem has a text', () => {
    const codes = [...schema.matchAll(/"code": "([a-z-]+)",\s*"traceId"/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !ids.includes(`problem.${code}`))).toEqual([]);
  });

  it('French sets no breaking space before : ; ? !', () => {
    expect(Object.values(messagesOf('fr')).filter((text) => / [:;?!»]/.test(text))).toEqual([]);
  });

  it('French calls the other company one thing', () => {
    expect(Object.values(messagesOf('fr')).filter((text) => text.includes('autre côté'))).toEqual([]);
  });

  it.each([
    [0, 'Rien ne vous attend'],
    [1, '1 commande vous attend'],
    [2, '2 commandes vous attendent'],
  ])('counts in French: %i', (count, text) => {
    expect(textOf('fr', messagesOf('fr'))('work.summary', { count })).toBe(text);
  });
});

describe('formats', () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

  it('writes amounts with their code, exactly', () => {
    expect(plain(formatOf('en').money('197750.00', 'DKK'))).toBe('DKK 197,750.00');
    expect(plain(formatOf('fr').money('197750.00', 'DKK'))).toBe('197 750,00 DKK');
    expect(plain(formatOf('en').money('90071992547409.93', 'EUR'))).toBe('EUR 90,071,992,547,409.93');
    expect(plain(formatOf('en').money('500', 'JPY'))).toBe('JPY 500');
  });

  it('keeps all decimals of a price', () => {
    expect(formatOf('en').amount('0.1234')).toBe('0.1234');
    expect(formatOf('fr').amount('4.50')).toBe('4,50');
  });
});
