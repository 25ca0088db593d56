const two = (value: number): string => String(value).padStart(2, '0');

/** This machine's offset from Greenwich at the start of a day (ISO 8601), as "+13:00"; where midnight is skipped, as the day begins. */
export const zoneOn = (date: string): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const start = new Date(2000, 0, 1);
  start.setFullYear(year, month - 1, day);
  const east = -start.getTimezoneOffset();
  const minutes = Math.abs(Math.round(east));
  return `${east < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};
