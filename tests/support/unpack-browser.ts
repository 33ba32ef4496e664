import { launchPackaged, needsPackagedBrowser } from "./browser";

/**
 * Before all tests: files that run beside each other would unpack the same browser over one another. Where it cannot be
 * had, the tests that need it say so themselves.
 */
export default async function unpackBrowser(): Promise<void> {
  if (!needsPackagedBrowser()) return;
  const browser = await launchPackaged().catch(() => null);
  await browser?.close();
}
