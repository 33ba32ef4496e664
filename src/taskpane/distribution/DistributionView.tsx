export function DistributionView() {
  return null;
}
