/** A postal address in its parts, as a registry has them. */
export interface PostalParts {
  readonly street: readonly string[];
  readonly locality: string;
  readonly region?: string;
  readonly postcode?: string;
  readonly country: string;
}
