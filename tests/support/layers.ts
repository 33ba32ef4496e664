import table from "../../src/layers.json";

/** What .dependency-cruiser.mjs and eslint.config.mjs make rules of. */
interface Layer {
  readonly en: string;
  readonly ja: string;
  readonly core?: boolean;
  readonly office?: boolean;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  readonly onlyIn?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly entries?: readonly string[];
}

/** In the order of the table: each stands below what it imports. */
export const layers: readonly (readonly [string, Layer])[] = Object.entries<Layer>(table);
