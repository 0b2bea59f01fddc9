/** Orders of the samples (OpenPEPPOL and OASIS UBL) as a buyer places them with the demo suppliers; a test compares them. */
export const ORDER_EXAMPLES = {
  gentofte: {
    summary: 'From the price list: the list gives every price',
    value: {
      supplierId: '23722de4-b329-52ad-9828-08640f769ca0',
      reference: 'gentofte',
      lines: [
        { sku: 'PC', name: 'PC', quantity: '35', unitCode: 'EA' },
        { sku: 'SCREEN', name: 'Screen', quantity: '35', unitCode: 'EA' },
        { sku: 'KBD-1', name: 'Keyboard 1', quantity: '35', unitCode: 'EA' },
        { sku: 'KBD-2', name: 'Keyboard 2', quantity: '35', unitCode: 'EA' },
      ],
      delivery: { address: 'Bernstorffsvej 161, 2920 Charlottenlund', date: '2026-12-24' },
    },
  },
  uc2: {
    summary: 'Free text: the supplier gives the prices by hand',
    value: {
      supplierId: '65f517ea-c9b6-5be2-80b4-be887b42b130',
      reference: 'uc2',
      lines: [
        { name: 'Item 1', quantity: '10', unitCode: 'NAR' },
        { name: 'Item 2', quantity: '50', unitCode: 'NAR' },
      ],
    },
  },
};
