import {
  operatorCommands,
  orderReadPatterns,
  serviceOf,
  type DeadLetter,
  type DeadLetterDetail,
  type DiscardDeadLetter,
  type Page,
  type RedriveResult,
} from '@app/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { CommandErrors, QueryErrors } from '../openapi/errors.decorator.js';
import { CreationHeaders } from '../openapi/headers.decorator.js';
import { ServiceClient } from '../services/service-client.js';
import { DeadLetterIdPipe, writeDeadLetterId, type DeadLetterId } from './dead-letter-id.pipe.js';
import { DiscardDeadLetterRequest, ListDeadLettersRequest } from './operations.request.js';
import {
  DeadLetterDetailResponse,
  DeadLetterPageResponse,
  DeadLetterResponse,
  RedriveResponse,
} from './operations.response.js';
import { readTwoLists } from './two-lists.js';

const IdParam = () =>
  ApiParam({ name: 'id', type: String, example: 'supplier:01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50' });

@ApiTags('Operations')
@ApiBearerAuth()
@Roles('operator')
@Controller('v1/ops/dead-letters')
export class DeadLetterController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({
    operationId: 'listDeadLetters',
    summary: 'List the messages of both sides that could not be handled',
  })
  @ApiResponse({ status: 200, type: DeadLetterPageResponse })
  @QueryErrors('invalid-request', 'invalid-cursor')
  @Get()
  async list(
    @CurrentExchange() exchange: Exchange,
    @Query() { cursor, ...filter }: ListDeadLettersRequest,
  ): Promise<DeadLetterPageResponse> {
    const page = await readTwoLists<DeadLetter>(cursor, (side, place) =>
      this.services.query<Page<DeadLetter>>(
        serviceOf(side),
        orderReadPatterns(side).listDeadLetters,
        exchange.query({ ...filter, ...(place && { cursor: place }) }),
      ),
    );
    const items = page.items.map((letter) => ({ ...letter, id: writeDeadLetterId(letter) }));
    return exchange.paged({ ...page, items });
  }

  @ApiOperation({ operationId: 'getDeadLetter', summary: 'Read a dead letter with its body' })
  @IdParam()
  @ApiResponse({ status: 200, type: DeadLetterDetailResponse })
  @QueryErrors('dead-letter-not-found')
  @Get(':id')
  async get(
    @CurrentExchange() exchange: Exchange,
    @Param('id', DeadLetterIdPipe) { side, id }: DeadLetterId,
  ): Promise<DeadLetterDetailResponse> {
    const pattern = orderReadPatterns(side).getDeadLetter;
    const letter = await this.services.query<DeadLetterDetail>(
      serviceOf(side),
      pattern,
      exchange.query({ id }),
    );
    return { ...letter, side, id: writeDeadLetterId({ side, id }) };
  }

  @ApiOperation({
    operationId: 'redriveDeadLetter',
    summary: 'Handle a dead letter again',
    description:
      'With its own id: if it has been applied meanwhile it is a duplicate. It is kept if it fails again.',
  })
  @IdParam()
  @ApiResponse({ status: 200, type: RedriveResponse })
  @CommandErrors('dead-letter-not-found')
  @CreationHeaders()
  @Post(':id/redrive')
  @HttpCode(200)
  async redrive(
    @CurrentExchange() exchange: Exchange,
    @Param('id', DeadLetterIdPipe) letter: DeadLetterId,
  ): Promise<RedriveResponse> {
    const pattern = operatorCommands(letter.side).redriveDeadLetter;
    const result = await this.decide<RedriveResult>(exchange, letter, pattern, { id: letter.id });
    return { ...result, id: writeDeadLetterId(letter) };
  }

  @ApiOperation({
    operationId: 'discardDeadLetter',
    summary: 'Discard a dead letter that is not ours',
    description:
      'It no longer needs anybody’s attention and stays on record with the note. If the same message arrives again, it is listed again.',
  })
  @IdParam()
  @ApiResponse({ status: 200, type: DeadLetterResponse })
  @CommandErrors('dead-letter-not-found', 'dead-letter-not-foreign')
  @CreationHeaders()
  @Post(':id/discard')
  @HttpCode(200)
  async discard(
    @CurrentExchange() exchange: Exchange,
    @Param('id', DeadLetterIdPipe) { side, id }: DeadLetterId,
    @Body() { note }: DiscardDeadLetterRequest,
  ): Promise<DeadLetterResponse> {
    const pattern = operatorCommands(side).discardDeadLetter;
    const body: DiscardDeadLetter = { id, note };
    const letter = await this.decide<DeadLetter>(exchange, { side, id }, pattern, body);
    return { ...letter, side, id: writeDeadLetterId({ side, id }) };
  }

  private async decide<Result>(
    exchange: Exchange,
    { side }: DeadLetterId,
    pattern: string,
    body: { id: string },
  ): Promise<Result> {
    return exchange.result(
      await this.services.command<Result>(serviceOf(side), pattern, exchange.command(body)),
    );
  }
}
