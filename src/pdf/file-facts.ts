/** What a file says of itself; the Info dictionary and the XMP packet are both made from this one object. */
export interface FileFacts {
  readonly title: string;
  readonly lang: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** ISO date. */
  readonly date: string;
  /** The program: both creator and producer. */
  readonly maker: string;
}
