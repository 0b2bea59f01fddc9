import type { Role } from '@app/contracts';
import { SetMetadata } from '@nestjs/common';

export const ALLOWED_ROLES = 'allowed-roles';

/** Roles that may call a route; every signed-in caller where it is absent. */
export const Roles = (...roles: Role[]) => SetMetadata(ALLOWED_ROLES, roles);
