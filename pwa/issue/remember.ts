/**
 * The same function, answering from memory for texts it has seen: a live proof renders the whole issue at each keystroke,
 * and all its texts but one are as before. The oldest answers are forgotten.
 */
export const remember = <Answer>(limit: number, answer: (text: string) => Answer): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fresh = answer(text);
    if (known.size >= limit) for (const oldest of known.keys()) if (known.size >= limit / 2) known.delete(oldest);
    known.set(text, fresh);
    return fresh;
  };
};
