/**
 * A part's name as it is looked up. Excel ignores case, some tools write backslashes or a leading slash, and a
 * relationship may write a space as %20: all of these name the same part.
 */
export function partKey(name: string): string {
  const segments: string[] = [];
  for (const segment of decodePercent(name).replaceAll("\\", "/").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/").toLowerCase();
}

/** The part that `target` means in the relationships of `source` ("" for the package's own). */
export function resolveTarget(source: string, target: string): string {
  const path = target.replace(/#.*$/su, "");
  return /^[/\\]/u.test(path) ? partKey(path) : partKey(`${source}/../${path}`);
}

/** Where the relationships of `source` stand ("" for the package's own). */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** A percent sign that is only a percent sign stays one. */
export function decodePercent(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
