export function LeavesView() {
  return null;
}
