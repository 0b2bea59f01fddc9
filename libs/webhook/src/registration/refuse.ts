import type { ErrorCode, Refusal } from '@app/contracts';

export const refuse = (code: ErrorCode, fields: Record<string, unknown> = {}): { refusal: Refusal } => ({
  refusal: { code, ...fields },
});
