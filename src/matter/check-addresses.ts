import { checkAddress } from "../address/check-address.ts";
import { didYouMeanCountry, isCountry } from "../address/countries.ts";
import { townOfLine } from "../address/state-and-zip.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { error, type MatterCheck } from "./check.ts";
import type { Matter } from "./matter.ts";

/** Addresses that the matter has in lines: where one ends as an American address does, state and ZIP Code agree. */
export const checkAddresses: MatterCheck = ({ matter }) => [
  ...countryProblems(matter),
  ...placesIn(matter).flatMap(({ lines, at }) => lines.flatMap((line, i) => lineProblems(line, `${at}/${i}`))),
];

interface Lines {
  readonly lines: readonly string[];
  readonly at: string;
}

function placesIn({ requester, letterhead, process, stage, custodians }: Matter): readonly Lines[] {
  const place = process?.compliance.place;
  return [
    { lines: requester.address, at: "/requester/address" },
    { lines: letterhead.lines, at: "/letterhead/lines" },
    ...(place === undefined ? [] : [{ lines: place.lines, at: "/process/compliance/place/lines" }]),
    ...custodians.flatMap(({ process: own }, c) =>
      own?.compliance?.place === undefined
        ? []
        : [{ lines: own.compliance.place.lines, at: `/custodians/${c}/process/compliance/place/lines` }],
    ),
    ...(stage.counsel ?? []).map(({ address }, i) => ({ lines: address, at: `/stage/counsel/${i}/address` })),
  ];
}

function countryProblems({ requester: { country } }: Matter): readonly Problem[] {
  if (country === undefined || isCountry(country)) return [];
  const message = `${quoteValue(country)} is no country${didYouMeanCountry(country)}`;
  return [error("unknown-country", "/requester/country", message, "write the code of ISO 3166-1: US, DE, GB")];
}

function lineProblems(line: string, at: string): readonly Problem[] {
  const town = townOfLine(line);
  if (town === null) return [];
  const { locality, state: region, zip: postcode } = town;
  const { faults } = checkAddress({ street: [], locality, region, postcode, country: "US" });
  return faults.map(({ message }) => error("bad-address", at, message, "write it as it stands on an envelope"));
}
