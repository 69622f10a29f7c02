/** Made-up companies of many countries whose names and places are hard to print, and a matter that asks all of them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PostalAddress } from "../../src/registry/registry.ts";

export interface Office {
  readonly id: string;
  readonly name: string;
  readonly post: PostalAddress;
}

interface Country {
  readonly code: string;
  /** Pieces of which compounds are made; the last of a name ends it. */
  readonly pieces: readonly string[];
  readonly forms: readonly string[];
  readonly streets: readonly string[];
  /** Postcode and town. */
  readonly towns: readonly (readonly [string | undefined, string])[];
}

const LLANFAIR = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

const COUNTRIES: readonly Country[] = [
  {
    code: "DE",
    pieces: ["Donau", "dampf", "schifffahrts", "immobilien", "verwaltungs", "rechenzentrums", "betreiber"],
    forms: ["gesellschaft mbH", "gesellschaft mbH & Co. KG", "AG"],
    streets: ["Bürgermeister-Müller-Straße 12", "Rindfleischetikettierungsüberwachungsweg 3 a"],
    towns: [
      ["23552", "Lübeck"],
      ["91785", "Neustadt-Schmiedelfeldhausen"],
    ],
  },
  {
    code: "AT",
    pieces: ["Telekommunikations", "infrastruktur", "versicherungs", "makler"],
    forms: ["genossenschaft", "Gesellschaft m.b.H."],
    streets: ["Straßenbahnhaltestellengasse 4/2/11"],
    towns: [["1010", "Wien"]],
  },
  {
    code: "CH",
    pieces: ["Kantonal", "gebäude", "versicherungs", "rechts", "abteilungs"],
    forms: ["anstalt", "verband AG"],
    streets: ["Aarweg 55 a", "Hochschulförderungsplatz 1"],
    towns: [["3001", "Bern"]],
  },
  {
    code: "NL",
    pieces: ["Hottentotten", "tenten", "tentoonstellings", "arbeidsongeschiktheids", "verzekerings"],
    forms: ["maatschappij B.V.", "beheer N.V."],
    streets: ["Kindercarnavalsoptochtvoorbereidingslaan 9"],
    towns: [["1011 AB", "Gasselterboerveenschemond"]],
  },
  {
    code: "SE",
    pieces: ["Nordväster", "sjökust", "artilleri", "flygspanings", "simulator"],
    forms: ["anläggning AB", "underhåll Aktiebolag"],
    streets: ["Drottninggatan 7"],
    towns: [["111 51", "Stockholm"]],
  },
  {
    code: "DK",
    pieces: ["Speciallæge", "praksis", "planlægnings", "stabiliserings"],
    forms: ["periode A/S", "selskab ApS"],
    streets: ["Nørrebrogade 100, 3. tv."],
    towns: [["2200", "København N"]],
  },
  {
    code: "NO",
    pieces: ["Minoritets", "ladnings", "bærer", "diskriminerings"],
    forms: ["telefonkatalog AS", "utvalg ASA"],
    streets: ["Karl Johans gate 1"],
    towns: [["0154", "Oslo"]],
  },
  {
    code: "GB",
    pieces: ["Antidis", "establish", "mentarian", "interconnect"],
    forms: ["ISM HOLDINGS plc", "ITY Ltd"],
    streets: ["1 Station Road", `${LLANFAIR} House`],
    towns: [["LL61 5UJ", LLANFAIR]],
  },
  {
    code: "NZ",
    pieces: ["INTER", "NATIONAL", "IZED", "HYPER", "LINK"],
    forms: [" Limited", "WORKS LP"],
    streets: ["State Highway 52"],
    towns: [["4286", "Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu"]],
  },
  {
    code: "US",
    pieces: ["INTERNATIONALIZED", "Communications", "Char", "gogg", "agogg", "manchaugg"],
    forms: [", Inc.", "WORKS LLC"],
    streets: ["1 Lake Chargoggagoggmanchauggagoggchaubunagungamaugg Drive", "P.O. Box 7"],
    towns: [["01570", "Webster"]],
  },
  {
    code: "PL",
    pieces: ["Konstantyno", "politańczykowianeczk", "dziewięćdziesięcio", "międzynarodow"],
    forms: ["a Sp. z o.o.", "e S.A."],
    streets: ["ul. Gżegżółki 3 m. 5"],
    towns: [["38-120", "Szczebrzeszyn-Chrząszczyżewoszyce"]],
  },
  {
    code: "ES",
    pieces: ["Electro", "encefalo", "grafista", "telecomunicaciones"],
    forms: [", S.A.U.", " de Andalucía, S.L."],
    streets: ["Avenida de la Constitución, 5, 2.º izq."],
    towns: [["41001", "Sevilla"]],
  },
  {
    code: "IT",
    pieces: ["Precipite", "volissime", "volmente", "telecomunicazion"],
    forms: ["i S.p.A.", "i S.r.l. unipersonale"],
    streets: ["Via dell'Annunciazione 12/B"],
    towns: [["36042", "San Valentino in Abruzzo Citeriore"]],
  },
  {
    code: "RU",
    pieces: ["Высоко", "превосходитель", "гидроэлектро", "рентгено"],
    forms: ["ство АО", "станция ООО"],
    streets: ["ул. Достопримечательностей, д. 5, корп. 2"],
    towns: [["101000", "Александровск-Сахалинский"]],
  },
  {
    code: "FR",
    pieces: ["Anti", "constitution", "nellement", "oto", "rhino", "laryngo"],
    forms: ["logie SAS", " & Associés S.A."],
    streets: ["12 bis, rue de l'Hôtel-de-Ville", "BP 40012"],
    towns: [["54110", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"]],
  },
];

const at = <Value>(list: readonly Value[], index: number): Value => list[index % list.length] as Value;

/** The same offices whenever they are asked for. Every fourth shares the address of the one before it, in one of three ways. */
export function offices(count: number): readonly Office[] {
  const all: Office[] = [];
  for (let index = 0; index < count; index++) {
    const { code, pieces, forms, streets, towns } = at(COUNTRIES, index);
    const turn = Math.floor(index / COUNTRIES.length);
    const word = Array.from({ length: 2 + (turn % 3) }, (_, piece) => at(pieces, turn * 3 + piece * 2)).join("");
    const name = `${turn % 4 === 1 ? word.toUpperCase() : word}${at(forms, turn)} ${index}`;
    const [postcode, locality] = at(towns, turn);
    const region = code === "US" ? { region: "MA" } : {};
    const post = { street: [`${at(streets, turn)} · ${index}`], locality, postcode, ...region, country: code };
    const id = `o${index}`;
    const before = all.at(-1);
    all.push(index % 4 === 3 && before ? besides(before, { id, name, turn }) : ({ id, name, post } as Office));
  }
  return all;
}

/** Another at the same address: with the first one's name as its unit, in its street, or not at all. */
function besides(
  { name: first, post }: Office,
  { id, name, turn }: { id: string; name: string; turn: number },
): Office {
  if (turn % 3 === 0) return { id, name, post: { ...post, unit: first } };
  if (turn % 3 === 1) return { id, name, post: { ...post, street: [first, ...post.street] } };
  return { id, name, post };
}

const SOURCE = { document: "notes", section: "page 1" };

/** Writes `targets.yaml` and `matter.yaml` of a matter that asks each office to preserve. JSON is YAML. */
export function writeMatter(folder: string, all: readonly Office[]): void {
  writeFileSync(join(folder, "targets.yaml"), JSON.stringify(registryOf(all)));
  writeFileSync(join(folder, "matter.yaml"), JSON.stringify(matterOf(all)));
}

function registryOf(all: readonly Office[]): object {
  const known = { source: SOURCE, confidence: "stated", asOf: "2026-03-02", verified: null, status: "unknown" };
  const flow = {
    ...{ id: "flow", title: "Flow records", records: "Records of traffic.", fields: ["time"], form: "CSV" },
    ...{ perishes: "Overwritten.", legalClass: "non-content", source: SOURCE },
  };
  const custodians = all.map(({ id, name, post }) => ({
    ...{ id, name, shortName: name, kinds: ["carrier"], country: post.country, role: "made up", source: SOURCE },
    contacts: [{ id: `${id}-legal`, purpose: "legal", post, ...known }],
  }));
  const documents = [{ id: "notes", title: "Notes", kind: "primary", dated: "2026-03-02" }];
  return { documents, categories: [flow], custodians };
}

/** A matter that asks custodians of another registry: it brings its own document, and asks for what everybody knows. */
export function matterAsking(ids: readonly string[]): object {
  const [item] = [{ number: "1", category: "web-access-logs", subject: "Requests to the host.", selectors: ["host"] }];
  const documents = [{ id: "notes", title: "Notes", kind: "primary", dated: "2026-03-02" }];
  const whole = matterOf(ids.map((id) => ({ id })));
  const custodians = ids.map((id) => ({ id, relation: "non-party", why: "Its network is named.", items: [item] }));
  return { ...whole, documents, custodians };
}

function matterOf(all: readonly Pick<Office, "id">[]): object {
  const item = { number: "1", category: "flow", subject: "Traffic of the host.", selectors: ["host"] };
  const requester = {
    ...{ role: "private-counsel", name: "Counsel of Record", organization: "Example LLP" },
    ...{ address: ["1 Example Square", "Richmond, VA 23219"], email: "counsel@example.com", phone: "(555) 555-0100" },
    represents: "Example Client, Inc.",
  };
  const claim = {
    ...{ id: "said", kind: "report", text: "The site was out of reach.", saidBy: "Its operator", date: "2026-03-02" },
    ...{ print: "letter", source: SOURCE, confidence: "stated" },
  };
  return {
    ...{ reference: "OFFICES-1", title: "Look-ups of March 2026", language: "en-US", issued: "2026-03-02", requester },
    ...{ letterhead: { name: "Example LLP", lines: ["1 Example Square"] }, stage: { kind: "none" } },
    ...{ background: [claim], period: { from: "2026-01-01", to: "2026-02-28", zone: "America/New_York" } },
    selectors: [{ id: "host", value: "ns1.example.com", label: "name server", source: SOURCE }],
    custodians: all.map(({ id }) => ({ id, relation: "non-party", why: "Its network is named.", items: [item] })),
    requests: [
      {
        ...{ instrument: "preservation", custodians: all.map(({ id }) => id), delivery: ["certified-mail"] },
        respondBy: "2026-03-23",
      },
    ],
  };
}
