/**
 * Where a line never ends in legal prose: every space inside a match becomes a no-break space. After Butterick,
 * "Typography for Lawyers", on nonbreaking spaces. Known to join too much once in a while ("plan A. The next"): a line
 * then ends a word early, which nobody sees.
 */
export const NO_BREAK_RULES: readonly RegExp[] = [
  /(?:§§?|¶¶?) (?=[\dA-Z])/g,
  /\b(?:Nos?|Figs?|Exs?|Arts?|Secs?|Ch|Vol|pp?)\. (?=[\dA-Z])/g,
  /\b(?:Exhibit|Attachment|Schedule|Appendix|Rule|Part|Requests?|Section|Article|Title|Column|Page) (?=(?:\d+|[A-Z])\b)/g,
  /\b(?:Mr|Ms|Mrs|Mx|Dr|Hon|Prof)\. (?=\p{Lu})/gu,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) (?=\d{1,2}\b)/g,
  /\bFed\. R\. (?:Civ|Crim|App|Bankr)\. P\. (?=\d)/g,
  /\bFed\. R\. Evid\. (?=\d)/g,
  /\b\d+ (?:U\.S\.C\.|C\.F\.R\.|F\.R\.D\.|F\.(?:2d|3d|4th)|F\. Supp\.(?: [23]d)?|U\.S\.|S\. Ct\.)(?: §+)?(?: \d+)?/g,
  /\b\p{Lu}\. (?=\p{Lu}(?:\.|\p{Ll}))/gu,
  /\b(?:section|note|notes|volume|page|item|paragraph|column|lines?) (?=\d)/g,
  /\(\d{3}\) \d{3}-\d{4}/g,
  /\d (?=[ap]\.m\.)/g,
  /\d (?:[ap]\.m\.) (?=[A-Z]{2,4}\b)/g,
  /\d (?=(?:bytes|KB|MB|GB|TB)\b)/g,
  /\. \. \.(?: \.)?/g,
];
