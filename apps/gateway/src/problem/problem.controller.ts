import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/public.decorator.js';
import { isErrorCode, problemPage } from './problem-page.js';
import { Problem } from './problem.js';

@ApiExcludeController()
@Controller('problems')
export class ProblemController {
  @Public()
  @Get(':code')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=86400')
  show(@Param('code') code: string): string {
    if (!isErrorCode(code)) throw new Problem('not-found');
    return problemPage(code);
  }
}
