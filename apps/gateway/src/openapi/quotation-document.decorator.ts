import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { QuotationResponse } from '../quotation/quotation.response.js';

/** A quotation can be had as JSON and as a document. */
export const QuotationDocument = () =>
  applyDecorators(
    ApiExtraModels(QuotationResponse),
    ApiHeader({
      name: 'Accept-Language',
      required: false,
      description:
        'Language of the PDF: `en` or `fr`. Its font has the Latin, Greek and Cyrillic letters; those of other scripts are boxes.',
      schema: { type: 'string', example: 'fr' },
    }),
    ApiResponse({
      status: 200,
      description: 'As PDF with `Accept: application/pdf`',
      content: {
        'application/json': { schema: { $ref: getSchemaPath(QuotationResponse) } },
        'application/pdf': { schema: { type: 'string', format: 'binary' } },
      },
    }),
  );
