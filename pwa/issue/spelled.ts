const SPELLED = Symbol('spelled');

/** Text that is already spelled for the target and passes a template as it is. Everything else is escaped there. */
export interface Spelled {
  readonly [SPELLED]: string;
}

export const spelled = (text: string): Spelled => ({ [SPELLED]: text });

export const isSpelled = (value: unknown): value is Spelled =>
  typeof value === 'object' && value !== null && SPELLED in value;

export const spelledText = (value: Spelled): string => value[SPELLED];
