export function DeadLetterPage() {
  return null;
}
