import { TextDecoder, TextEncoder } from "node:util";

// Every browser has them, jsdom does not.
if (typeof globalThis.TextEncoder === "undefined") Object.assign(globalThis, { TextDecoder, TextEncoder });
