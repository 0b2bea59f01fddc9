export function SupplierPage() {
  return null;
}
