/** What a file says of itself; the Info dictionary and the XMP packet are both made from this one object. */
export interface FileFacts {
  readonly title: string;
  readonly lang: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** ISO date. */
  readonly date: string;
  /** The part of PDF/A that the file conforms to: 3 where it carries other files, else 2. */
  readonly archivePart: 2 | 3;
  /** The program: both creator and producer. */
  readonly maker: string;
}
