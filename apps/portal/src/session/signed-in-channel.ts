/** Where a tab that has just signed in tells the others of this browser. */
export const SIGNED_IN_CHANNEL = 'procmetier.signed-in';
