/** As many as the texts of a form, their lines and what they are compared with. */
const MOST = 256;
/** In UTF-16 units. Longer ones are rare, and would be kept alive for nothing. */
const LONGEST = 8192;

/**
 * The same function of a text, with its last few hundred answers at hand: many rules ask the same of one text, one after the other. For what
 * depends on the text alone and gives what nobody changes.
 */
export function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const former = known.get(text);
    if (former) return former.answer;
    const found = { answer: answer(text) };
    if (text.length <= LONGEST) {
      if (known.size >= MOST) known.clear();
      known.set(text, found);
    }
    return found.answer;
  };
}
