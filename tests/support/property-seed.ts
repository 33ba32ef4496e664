import fc from "fast-check";

/**
 * Properties try the same cases on every machine, so that a red suite can be looked into where it was seen. To look for
 * new cases: SEED=$RANDOM npx jest.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_240_401) });
