import { ValidateBy, type ValidationOptions } from 'class-validator';

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A decimal written as text, of any size and sign: what a rule then says about it is told apart from no number at all. */
export const IsDecimalText = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDecimalText',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && DECIMAL.test(value),
        defaultMessage: () => 'must be a decimal written as a string, such as "10.5"',
      },
    },
    options,
  );
