/** The file that runs, as the gateway gives it out. */
export { default as modelXml } from '../../../../libs/process/models/order-to-quotation.v1.bpmn?raw';
