/** Words that end an American street, and what may follow before the town: a direction, a suite. */
const STREET =
  "street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|plaza|plz|place|pl|square|sq|parkway|pkwy|highway|hwy|terrace|ter|circle|cir|broadway|turnpike|tpke|trail|trl|alley|row|wharf|loop|pike";
const AFTER =
  "(?:[NS][EW]|[NSEW])\\b\\.?|(?:suite|ste|floor|fl|room|rm|unit|apt|#|bldg|building)\\.? ?#?[\\w-]+|\\d+(?:st|nd|rd|th) (?:floor|fl)\\b\\.?";
const END = new RegExp(`^.*\\b(?:${STREET})\\b\\.?(?:,? (?:${AFTER}))*(?= \\p{L})`, "iu");
const BOX = /^.*\bbox \w*\d\w*(?= \p{L})/iu;

/** Where the street ends in `500 Main Street Suite 5 Springfield`; null where no word says it. */
export function streetEnd(text: string): number | null {
  return (BOX.exec(text) ?? END.exec(text))?.[0].length ?? null;
}
