import { isCalendarDay, isInstantText } from '@app/contracts';
import { ValidateBy, type ValidationOptions } from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar as RFC 3339 writes it: ISO 8601 knows weeks, days of a year and years alone as well. */
export const IsDateText = (options?: ValidationOptions) =>
  textRule('isDateText', isDate, 'must be a date of the calendar, such as 2026-12-24', options);

/** An instant as RFC 3339 writes it, or a date: its first instant in UTC. */
export const IsInstantText = (options?: ValidationOptions) =>
  textRule(
    'isInstantText',
    isInstantText,
    'must be a date, or an instant with its offset: 2026-12-01T00:00:00Z',
    options,
  );

const isDate = (text: string) => DATE.test(text) && isCalendarDay(text);

const textRule = (
  name: string,
  isRight: (text: string) => boolean,
  message: string,
  options?: ValidationOptions,
): PropertyDecorator =>
  ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isRight(value),
        defaultMessage: () => message,
      },
    },
    options,
  );
