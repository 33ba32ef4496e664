export function FindingsView() {
  return null;
}
