import * as contracts from '@app/contracts';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, ValidationTypes } from 'class-validator';
import { AppModule } from '../app.module.js';

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Body = new () => object;

/** Loaded, so that every class that is checked anywhere has told its rules. */
const loaded = [contracts, AppModule];

const rules = [
  ...(
    getMetadataStorage() as unknown as { validationMetadatas: Map<Body, Rule[]> }
  ).validationMetadatas.values(),
].flat();
const nested = rules.filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION);
const cases = nested.map(({ target, propertyName, each }) => {
  const optional = rules.some(
    (rule) =>
      rule.target === target &&
      rule.propertyName === propertyName &&
      rule.type === ValidationTypes.CONDITIONAL_VALIDATION,
  );
  return {
    name: `${(target as Body).name}.${propertyName}`,
    target: target as Body,
    propertyName,
    each,
    optional,
  };
});

const refuses = (target: Body, member: string, value: unknown) =>
  validateSync(plainToInstance<object, object>(target, { [member]: value })).some(
    ({ property }) => property === member,
  );

it('looks at them all', () => {
  expect(loaded).toHaveLength(2);
  expect(cases.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['BuyerEvent.buyer', 'QuotationIssued.quotation', 'PlaceOrderRequest.lines']),
  );
});

// `@ValidateNested` alone says nothing of a member that is missing, and takes a list for an object.
it.each(cases)('$name is there, and of its kind', ({ target, propertyName, each, optional }) => {
  expect(refuses(target, propertyName, undefined)).toBe(!optional);
  expect(refuses(target, propertyName, each ? {} : [])).toBe(true);
  expect(refuses(target, propertyName, 'text')).toBe(true);
});
