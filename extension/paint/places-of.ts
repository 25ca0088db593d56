/** The places where a text says something, up to so many. */
export const placesOf = (text: string, wanted: string, most: number): number[] => {
  const places: number[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at !== -1 && places.length < most; at = text.indexOf(wanted, at + 1))
    places.push(at);
  return places;
};
