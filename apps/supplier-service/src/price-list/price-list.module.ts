import { Module } from '@nestjs/common';
import { PriceListReadsController } from './price-list-reads.controller.js';
import { PriceListController } from './price-list.controller.js';

@Module({ controllers: [PriceListController, PriceListReadsController] })
export class PriceListModule {}
