/** Fields beside each other stay on one line, however long what is said of them. */
export const BELOW: ('label' | 'input' | 'error' | 'description')[] = [
  'label',
  'input',
  'error',
  'description',
];
