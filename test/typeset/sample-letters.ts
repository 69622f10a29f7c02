import type {
  Block,
  Letter,
  ListItem,
  Paragraph,
  ParagraphRole,
  Run,
  Running,
  TableCell,
} from "../../src/compose/letter.ts";

/** Letters built in code, in the words of a preservation letter. `~` stands for a no-break space, `‑` does not break. */

export const place = { file: "sample", line: 1, column: 1 };

/** `*bold*`, `_italic_`, `` `code` ``, `[[placeholder]]`: a notation for tests only. */
export function runs(text: string): readonly Run[] {
  const found: Run[] = [];
  for (const match of text.matchAll(/\*([^*]+)\*|_([^_]+)_|`([^`]+)`|\[\[([^\]]+)\]\]|<([^>]+)>|[^*_`[<]+|\[/g)) {
    const [all, bold, italic, code, placeholder, href] = match;
    if (bold !== undefined) found.push({ text: plain(bold), bold: true });
    else if (italic !== undefined) found.push({ text: plain(italic), italic: true });
    else if (code !== undefined) found.push({ text: code, code: true });
    else if (placeholder !== undefined) found.push({ text: `[${plain(placeholder)}]`, placeholder: true });
    else if (href !== undefined) found.push({ text: href.replace(/^mailto:/, ""), href });
    else found.push({ text: plain(all) });
  }
  return found;
}

function plain(text: string): string {
  return text.replaceAll("~", "\u00a0");
}

export function p(text: string, role: ParagraphRole = "body", keep = false): Paragraph {
  return { kind: "paragraph", role, keep, content: runs(text), place };
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: "heading", level, content: runs(text), place };
}

export function list(items: readonly (readonly [string, ...(string | Block)[]])[], ordered = true): Block {
  return { kind: "list", ordered, items: items.map(item), place };
}

function item([label, ...blocks]: readonly [string, ...(string | Block)[]]): ListItem {
  return { label, blocks: blocks.map((block) => (typeof block === "string" ? p(block) : block)), place };
}

export function table(
  head: readonly string[],
  body: readonly (readonly string[])[],
  widths: readonly number[] | null = null,
  caption: string | null = null,
): Block {
  const row = (cells: readonly string[], scope: TableCell["scope"]) => ({
    cells: cells.map((cell, index) => ({
      scope: index === 0 && scope === null ? ("row" as const) : scope,
      blocks: [p(cell)],
    })),
    place,
  });
  return {
    ...{ kind: "table", caption: caption === null ? null : runs(caption), widths },
    ...{ head: head.length === 0 ? [] : [row(head, "col")], body: body.map((cells) => row(cells, null)), place },
  };
}

export const running: Running = {
  reference: "DUCES\u20112026\u2011001 \u00b7 Preservation request",
  continuation: "GoDaddy.com, LLC \u00b7 August 3, 2026",
  mark: "DRAFT \u2013 NOT SENT",
  notice: "Illustrative; not a pending action",
  letterhead: {
    name: runs("[[NAME OF FIRM]]"),
    lines: [runs("[[STREET AND NUMBER]]"), runs("[[CITY, STATE ZIP]]"), runs("[[TELEPHONE]] \u00b7 [[E-MAIL]]")],
    color: "#1f3352",
    logo: null,
  },
};

export function letter(blocks: readonly Block[], head: Running = running): Letter {
  return { lang: "en-US", title: "Request to preserve records", running: head, blocks };
}

const background =
  "In 2016 and 2017 press reports described DNS lookups of `mail1.trump-email.com` by servers associated with Alfa Bank and Spectrum Health. The campaign and Alfa Bank denied any such communication or connection; Spectrum Health reported no evidence of communications with either, and told CNN it had found a small number of marketing e‑mails from 2015. CNN reported in March 2017 that no one had produced evidence that the servers actually communicated, and that the companies involved gave differing explanations. This request takes no position on those matters and seeks records only.";

/** Every kind of block, three pages. */
export const preservationLetter: Letter = letter([
  p("August~3, 2026", "date"),
  p("VIA CERTIFIED MAIL, RETURN RECEIPT REQUESTED", "delivery"),
  {
    ...{ kind: "address", place },
    lines: [
      runs("GoDaddy.com, LLC"),
      runs("Attn: Legal Department, Custodian of Records"),
      runs("100 S. Mill Avenue, Suite~1600"),
      runs("Tempe, Arizona 85281"),
    ],
  },
  {
    kind: "reference",
    tone: "re",
    place,
    rows: [
      {
        label: runs("Re:"),
        content: runs(
          "Request to preserve records concerning `trump-email.com` and `mail1.trump-email.com`, May~1 to November~30, 2016",
        ),
      },
      { label: runs("Our ref.:"), content: runs("DUCES‑2026‑001 / godaddy") },
    ],
  },
  p("To the Custodian of Records:", "salutation"),
  {
    ...{ kind: "note", place },
    blocks: [
      p(
        "*This letter is a request. It is not a subpoena,* a court order or other compulsory process, and it does not say that GoDaddy.com, LLC is under a duty to preserve or to produce anything.",
      ),
    ],
  },
  p(
    "This firm represents [[WHOM COUNSEL REPRESENTS]]. We write to ask that GoDaddy.com, LLC (“GoDaddy”) keep, until it hears from us or January~31, 2027, whichever is earlier, the records described below, so far as they still exist. Because the period lies years back, we ask in particular about copies that were set aside for an earlier inquiry, productions made earlier, and records of destruction.",
  ),
  heading(2, "Background"),
  p(background),
  p(
    "GoDaddy is named in those reports as the registrar of the domain and as the host of one page. Its published policy on civil process is at <https://www.godaddy.com/legal/agreements/subpoena-policy>.",
  ),
  heading(2, "Relevant period"),
  p(
    "12:00:00~a.m. EDT (UTC−4) on May~1, 2016 through 11:59:59~p.m. EST (UTC−5) on November~30, 2016, that is `2016-05-01T04:00:00Z` to `2016-12-01T04:59:59Z`.",
  ),
  heading(2, "Selectors"),
  p(
    "Each record asked for can be found by one of these. An address given as a prefix is written in CIDR notation; the prefix as wide as a /16 is given because the source names no narrower one.",
  ),
  table(
    ["No.", "Selector", "What it is", "Why it is listed"],
    [
      [
        "1",
        "`trump-email.com`",
        "Domain",
        "Registered through GoDaddy, according to the registration data cited by CNN on March~10, 2017.",
      ],
      ["2", "`mail1.trump-email.com`", "Host", "The name whose lookups were reported."],
      [
        "3",
        "`66.216.133.29`",
        "IPv4 address",
        "The address of the host during the period, within a block held by Listrak.",
      ],
      ["4", "`167.73.0.0/16`", "IPv4 prefix", "Registered to Spectrum Health."],
      ["5", "`217.12.96.0/22`", "IPv4 prefix", "Registered to Alfa Bank."],
      [
        "6",
        "`https://www.example.com/2016/10/a-page-with-a-rather-long-path/index.html`",
        "URL",
        "One page, hosted at the time by GoDaddy; limited to fetches from selectors 4 and~5.",
      ],
    ],
  ),
  heading(2, "Records we ask GoDaddy to preserve"),
  p("We ask for no more than the following, each for the relevant period and the selectors named.", "body", true),
  list([
    [
      "1.",
      "*Domain and DNS configuration.* Registration, delegation and zone records of selectors 1 and~2, with every change: time, account, old and new value.",
      list([
        ["(a)", "records of the name servers to which the domain was delegated;"],
        ["(b)", "zone files or an export of the zone, with serial numbers; and"],
        ["(c)", "the log of changes made through the control panel or an API, without passwords or tokens."],
      ]),
    ],
    [
      "2.",
      "*Authoritative query logs.* Time, resolver address, name, type, response code, server and transport of queries for selector~2, sampled or full, if GoDaddy’s own name servers answered for it.",
      {
        kind: "reference",
        tone: "details",
        place,
        rows: [
          { label: runs("Selectors"), content: runs("2") },
          {
            label: runs("Fields"),
            content: runs(
              "time, resolver address, EDNS client subnet if logged, name, type, response code, server address, transport, sampling rate and clock source",
            ),
          },
          { label: runs("Form"), content: runs("CSV or JSON Lines, UTF‑8, times in UTC") },
        ],
      },
    ],
    [
      "3.",
      "*Web-server access logs* of selector~6, limited to fetches from selectors 4 and~5: time, client address, method, path, status, bytes, referrer and user agent.",
    ],
    [
      "4.",
      "*Subscriber and billing identity* of the account that held selector~1: names, organisation, postal address, dates of opening and closing.",
    ],
    [
      "10.",
      "*Retention and destruction records:* the schedule that applied to items 1 to~4, and any record that such data were deleted, by whom and when.",
    ],
  ]),
  heading(2, "What we do not ask for"),
  p(
    "We do not ask for the contents of any message, for health data, for privileged matter, or for the identity of anyone’s sources. If any of the records can be preserved only together with such matter, please keep the smallest set and tell us.",
  ),
  heading(2, "Questions"),
  p("We should be grateful for a short answer to these by September~14, 2026:", "body", true),
  list(
    [
      ["•", "Do records of the kinds above exist, and in which systems?"],
      ["•", "Which retention period applied to each kind in 2016, and which applies today?"],
      ["•", "Has GoDaddy preserved or produced any of them in another matter?"],
    ],
    false,
  ),
  p(
    "GoDaddy’s reasonable cost of preserving will be paid on presentation of an estimate. Nothing in this letter restricts GoDaddy from telling its customer or counsel about it. We reserve all rights and waive none. If this letter has reached the wrong address, please tell us at <mailto:records@example.com>.",
  ),
  {
    ...{ kind: "closing", place },
    blocks: [
      p("Sincerely,"),
      {
        kind: "signature",
        lines: [
          runs("[[NAME OF COUNSEL]]"),
          runs("[[TITLE]], [[NAME OF FIRM]]"),
          runs("Counsel for [[WHOM COUNSEL REPRESENTS]]"),
        ],
        place,
      },
    ],
  },
  p("Enclosure: Acknowledgment of receipt", "small"),
  p("cc: Registered agent of GoDaddy.com, LLC", "small"),
  { kind: "page-break", when: "always", place },
  heading(1, "Acknowledgment of receipt"),
  p("Returning this page is voluntary. It accepts no service and no duty, and waives nothing."),
  {
    kind: "field",
    type: "checkbox",
    name: "ack.received",
    label: runs("GoDaddy.com, LLC has received the request dated August~3, 2026, reference DUCES‑2026‑001."),
    place,
  },
  {
    kind: "field",
    type: "checkbox",
    name: "ack.preserved",
    label: runs(
      "Some or all of the records described were found and have been set aside. This box says nothing of their content, and a reply in other words is as welcome as this one.",
    ),
    place,
  },
  { kind: "field", type: "checkbox", name: "ack.none", label: runs("No such records were found."), place },
  { kind: "field", type: "text", name: "ack.name", label: runs("Name"), place },
  { kind: "field", type: "text", name: "ack.title", label: runs("Title"), place },
  { kind: "field", type: "text", name: "ack.reference", label: runs("GoDaddy’s own reference"), place },
  { kind: "field", type: "date", name: "ack.date", label: runs("Date"), place },
  { kind: "field", type: "signature", name: "ack.signature", label: runs("Signature"), place },
]);

/** A schedule whose table runs over pages. */
export function scheduleLetter(rows: number): Letter {
  const kinds = ["Owner", "User, according to the SPF record of the domain", "Address of a name server"];
  const body = Array.from({ length: rows }, (_, index) => [
    String(index + 1),
    `\`10.${(index >> 8) & 255}.${index & 255}.0/24\``,
    kinds[index % kinds.length] ?? "",
    index % 4 === 0
      ? "Between May and November 2016, as stated in the first document; the second gives no period."
      : "May 2016",
  ]);
  return letter([
    heading(1, "Schedule A"),
    p("The selectors of this matter, in order."),
    table(["No.", "Prefix", "Role", "Period as stated"], body),
  ]);
}

/** One page, no letterhead, no mark: names in other scripts, small capitals, a forced line end. */
export const plainLetter: Letter = letter(
  [
    p("August~3, 2026", "date"),
    {
      kind: "address",
      lines: [[{ text: "Альфа-Банк", lang: "ru" }], runs("27 Kalanchevskaya Street"), runs("Moscow 107078")],
      place,
    },
    p("Dear Counsel:", "salutation"),
    {
      ...p(""),
      content: [
        { text: "See " },
        { text: "Zubulake", italic: true },
        { text: ", 220\u00a0F.R.D.\u00a0212 (" },
        { text: "s.d.n.y.", smallCaps: true },
        { text: " 2003).", breakAfter: true },
        { text: "And a second line, office fluffy AVATAR To. We." },
      ],
    },
    p("Sincerely,", "center"),
  ],
  { reference: "REF-1", continuation: "Alfa Bank", mark: null, notice: null, letterhead: null },
);
