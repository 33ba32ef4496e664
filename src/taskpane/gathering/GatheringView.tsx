export function GatheringView() {
  return null;
}
