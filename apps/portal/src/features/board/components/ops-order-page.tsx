export function OpsOrderPage() {
  return null;
}
