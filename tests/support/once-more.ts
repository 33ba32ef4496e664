import { jest } from "@jest/globals";

// A browser on a machine that does much else at once may miss a moment. What fails is said, and tried once more: what is
// broken fails twice.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
