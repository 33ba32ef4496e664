/** What a line has room for: the first sentence of `text`, without what stands in brackets. The rest is a click away. */
export function gistOf(text: string): string {
  const first = /^[^。]*。/u.exec(text)?.[0] ?? text;
  return first.replace(/（[^（）]*）/gu, "");
}
