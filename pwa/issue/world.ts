/** What the issue needs of the world outside. */
export interface World {
  /** A fresh random id that nobody has ever minted. */
  readonly mintId: () => string;
}
