export function OpsOrdersPage() {
  return null;
}
