/**
 * `shared/` runs in the page, in the service worker and on the desk, so it is compiled without the DOM. These are the few
 * names that all of them have.
 */
declare class URL {
  constructor(url: string, base?: string | URL);
  static canParse(url: string, base?: string): boolean;
  readonly origin: string;
  readonly searchParams: URLSearchParams;
  hash: string;
  host: string;
  hostname: string;
  href: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  username: string;
  toString(): string;
}

declare class URLSearchParams {
  constructor(init?: string | ReadonlyArray<readonly [string, string]>);
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  entries(): IterableIterator<[string, string]>;
  keys(): IterableIterator<string>;
  toString(): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare function atob(data: string): string;
