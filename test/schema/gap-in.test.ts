/** What waits to be filled in, by its shape; and what American litigation prints that only looks like it. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { gapIn, type TextKind } from "../../src/schema/gap-in.ts";

const KINDS: readonly TextKind[] = ["person", "organization", "address", "telephone", "mailbox", "text"];

/** Gaps in whatever field they stand. */
const GAPS: readonly string[] = [
  ..."[NAME OF COUNSEL]|[[NAME]]|⟦NAME⟧|〚NAME〛|<NAME>|<<NAME>>|{NAME}|{{NAME}}|{{ firm.name }}|$\u007bNAME}|［ＮＡＭＥ］|＜NAME＞".split(
    "|",
  ),
  ..."【NAME】|〔NAME〕|⟨NAME⟩|[●]|[•]|[ ]|[__]|[?]|[Name]|[name of counsel]|%FIRM_NAME%|$NAME$|#NAME#|@@NAME@@".split(
    "|",
  ),
  ..."TBD|tbd|Tbd|TBC|TBA|T.B.D.|t b d|T-B-D|(TBD)|“TBD”|TBD.|ＴＢＤ|T\u200bB\u034fD|ТВD|ΤΒΑ|TÉBÉD"
    .split("|")
    .slice(0, -1),
  ..."XX|XXX|xxxx|ХХХ|×××|X X X|TODO|FIXME|n/a|N/A|n.a.|N / A|NA|na".split("|"),
  ..."____|___ ___|＿＿＿|???|？？？|-|–|—|--|.|…|*|/|·|\u00a0|\u3000".split("|"),
  ..."to be determined|To Be Confirmed|TO BE ANNOUNCED|to be filled in|to be completed by the client|to be shown|to be given".split(
    "|",
  ),
  ..."\u034f|\u3164|\u115f\u1160|\uffa0|\u2800|\u200d|\ufe0f|\u{e0041}|\u180e|\u2064|\u00ad|\u061c".split("|"),
];

const GAPS_OF: readonly (readonly [TextKind, readonly string[]])[] = [
  [
    "person",
    [
      "X",
      "12",
      "Jane Roe (TBD)",
      "Jane XXXX",
      "Jane ____",
      "[Jane] Roe",
      "Jane Roe [title]",
      "Jane [",
      "«NAME»",
      "(NAME)",
    ],
  ],
  ["person", ["Your Name", "insert name", "NAME OF COUNSEL", "Name", "none", "Unknown", "nobody", "Jane ??"]],
  [
    "organization",
    ["Law Firm", "CLIENT", "«NAME»", "(CLIENT)", "Roe [CLIENT NAME] LLP", "{firm} LLP", "Roe <firm> LLP", "____ LLP"],
  ],
  [
    "address",
    ["Suite TBD", "XXX Main Street", "[street]", "____ Main Street", "STREET ADDRESS", "City, State ZIP", "?? Main"],
  ],
  ["telephone", ["(312) XXX-XXXX", "312-555-01xx", "TELEPHONE", "none", "12", "(___) ___-____", "[number]"]],
  ["mailbox", ["none", "E-MAIL", "name at firm", "[name]@firm.example", "<name>@firm.example", "@"]],
  [
    "text",
    [
      "Logs of [SERVER NAME] in May",
      "Bar No. XXXXXX",
      "between ____ and May",
      "the host {{host}}",
      "by ⟦DATE⟧",
      "what???",
    ],
  ],
  ["text", ["[COURT]", "[INSERT DATE]", "Records of <host name>", "on [DATE], the site"]],
];

/** Right as they stand. */
const GOOD: Readonly<Record<TextKind, readonly string[]>> = {
  person: [
    ..."Dolores O’Hara|O'Neill|Shaquille O’Neal|Min O|E|李|李小龙|Na|Na Li|Malcolm X|Mary-Kate d’Angelo|Jane Q. Roe, Esq.".split(
      "|",
    ),
    ..."J. R. R. Roe|A. Paralegal|AP|محمد علي|עמוס עוז|Владимир Ильич|Łukasz Žižek|Tabitha Bacd|Jane (Jan) Roe|T.B.C. Smith".split(
      "|",
    ),
    ..."Xavier Xu|Roe, Jane|Jane Roe III|Anna «Nan» Smith|ĐẶNG THỊ|می\u200cخواهم|क्\u200dष|Nana|Todd Todorov".split("|"),
  ],
  organization: [
    ..."TBD Holdings LLC|TBA Textil GmbH|X Corp.|X|XXXLutz KG|N.A. Bank|Wells Fargo Bank, N. A.|Citibank, N.A.|1&1|3M|7-Eleven, Inc.".split(
      "|",
    ),
    ..."Doe v. [Sealed]|[Sealed]|[Under Seal]|[FILED UNDER SEAL]|[REDACTED]|Sealed v. Sealed|John Doe|Doe 1|DOES 1–10|Jane Doe (a minor)".split(
      "|",
    ),
    ..."Yahoo! Inc. [now Altaba Inc.]|ООО «Ромашка»|「株式会社」さくら|北京市第一公司|شركة الاتصالات|Yum! Brands|E*TRADE|AT&T|Toys “R” Us".split(
      "|",
    ),
    ..."Name Brand Corp.|Client First LLC|To Be Announced LLC|TK Elevator|NA-KD AB|Ernst & Young|The Firm, P.C.|Which? Limited|Jeopardy?!".split(
      "|",
    ),
    ..."United States ex rel. [Under Seal]|In re [Redacted]|[Name Withheld]|A.B., a minor|(fin) Media GmbH (in liquidation)".split(
      "|",
    ),
  ],
  address: [
    ..."1|12 Market Square|P.O. Box 7|Suite 4-B|Attn: Legal (3rd floor)|東京都千代田区1-1|שדרות רוטשילד 1|Straße 5a|O'Fallon|X".split(
      "|",
    ),
    ..."20190|W1A 1AA|#12-01|Rm. 5/6|Washington, D.C.|c/o Roe LLP|Xxylan Road|Bldg. A–C|1 TBD-Plaza".split("|"),
  ],
  telephone:
    "(703) 555-0142|+1 800 FLOWERS 123|+44 20 7946 0000|703.555.0142 ext. 12|911|1-800-555-0199 x 4|۰۲۱۱۲۳".split("|"),
  mailbox:
    "jroe@firm.example|Jane Roe <jroe@firm.example>|j__roe@firm.example|a@b|用户@例子.公司|legal+tbd@firm.example".split(
      "|",
    ),
  text: [
    ..."“[T]he server … was down”|He said [sic] so|“the [server] failed”|[Proposed] Order|[PROPOSED] ORDER|Complaint [ECF No. 12]|[DKT. 45]".split(
      "|",
    ),
    ..."Doe v. [Sealed]|[REDACTED]|account XXXX1234|SSN XXX-XX-1234|card XXXX XXXX XXXX 1234|Super Bowl XXX|What happened?|Really??".split(
      "|",
    ),
    ..."The date was TBD, he said|Chase Bank, N. A.|5 < 6|mail <a@b.example>|see <https://a.example/b>|50% of 60%|_dmarc and __init__".split(
      "|",
    ),
    ..."[…] and then|“[Ms. Roe] left”|(all logs of the host)|US$5 to US$6|«Le Monde»|最高人民法院【2016】|List of names [A]–[C]|in [USA] or [UK]".split(
      "|",
    ),
    ..."name of the host|unknown|none|To be sure, it ran|a/b|C#|R&D|Na|[emphasis added]|[internal quotation marks omitted]".split(
      "|",
    ),
  ],
};

test("whatever marks a gap is seen in every field", () => {
  for (const text of GAPS) for (const kind of KINDS) assert.is.not(gapIn(text, kind), null, `${kind}: ${text}`);
});

for (const [kind, texts] of GAPS_OF) {
  test(`${kind}: ${texts[0]}`, () => {
    for (const text of texts) assert.is.not(gapIn(text, kind), null, text);
  });
}

for (const kind of KINDS) {
  test(`${kind}: what is right passes`, () => {
    for (const text of GOOD[kind]) assert.is(gapIn(text, kind), null, text);
  });
}

test("a text of nothing but marks is a gap, however long", () => {
  for (const part of ["x", "[", "]", "<", "(", "_", "X ", "\u034f", "][", "<x ", "x-"]) {
    assert.is.not(gapIn(part.repeat(5000 / part.length), "person"), null, part);
  }
});

test.run();
