import { Module } from '@nestjs/common';
import { SupplierController } from './supplier.controller.js';

@Module({ controllers: [SupplierController] })
export class PartyModule {}
