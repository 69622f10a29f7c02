import { didYouMean } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { error, type MatterCheck } from "./check.ts";

/** Counsel of record act for parties that there are, and can be served as they have consented to be. */
export const checkCounsel: MatterCheck = ({ matter: { stage } }) => {
  const parties = (stage.parties ?? []).map(({ name }) => name);
  return (stage.counsel ?? []).flatMap((counsel, i): readonly Problem[] => {
    const at = `/stage/counsel/${i}`;
    const unknown = counsel.represents.flatMap((name, j) => {
      if (parties.includes(name)) return [];
      const message = `${quoteValue(name)} is no party of this matter${didYouMean(name, parties)}`;
      return [error("unknown-party", `${at}/represents/${j}`, message, "write the name as it stands under parties:")];
    });
    const { name, firm, email, eService } = counsel;
    const nameless = name === undefined && firm === undefined;
    const first = (stage.counsel ?? []).findIndex(({ id }) => id === counsel.id);
    const twice = `counsel ${quoteValue(counsel.id)} stands here twice`;
    return [
      ...(first < i ? [error("duplicate-id", `${at}/id`, twice, "give each an id of its own")] : []),
      ...unknown,
      ...(nameless
        ? [error("counsel-without-name", at, "counsel of record have a name or a firm", "add name: or firm:")]
        : []),
      ...(eService === "consented" && email === undefined
        ? [
            error(
              "no-channel",
              `${at}/eService`,
              "counsel consented to electronic service, and no mailbox is given",
              "add email:",
            ),
          ]
        : []),
    ];
  });
};
