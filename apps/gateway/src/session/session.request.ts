import { ROLES, type Role } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { SignInWish } from './sign-in.js';

export class SignInRequest implements SignInWish {
  /** Refused where the person turns out to have another one. */
  @ApiProperty({ enum: ROLES, enumName: 'Role', required: false })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  /** Trials only: the company to be, from `GET /auth/parties`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  party?: string;

  /** A path of the portal to come back to; the role’s first page unless given. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  returnTo?: string;
}
