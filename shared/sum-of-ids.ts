/** FNV-1a, summed over all ids (exact below two million of them): some can be added or taken out without reading the rest. */
export const sumOfIds = (ids: readonly string[]): number => {
  let sum = 0;
  for (const id of ids) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
    sum += hash >>> 0;
  }
  return sum;
};
