/** Tells the driver how far a buyer's orders have come. */
export interface Watch {
  /** An order of this buyer is on its way. @param since when its request was begun */
  began(orderId: string, since: Date): void;
  ended(orderId: string): void;
  close(): void;
}
