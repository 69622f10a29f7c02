import { error, type MatterCheck } from "./check.ts";

/** A signer that is still named was not followed: there is no office whose signers it could be one of. */
export const checkSigner: MatterCheck = ({ matter: { signer } }) =>
  signer === undefined
    ? []
    : [
        error(
          "no-office",
          "/signer",
          `no office is used that could have the signer "${signer}"`,
          "name the office folder with --office, or write the person's name and address under requester:",
        ),
      ];
