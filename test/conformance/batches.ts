/** An exported batch to judge, and the part of PDF/A that its letters claim. */
export interface Batch {
  readonly flavour: string;
  readonly folder: string;
}

/** From `DUCES_BATCHES`, such as `2a=FOLDER:3a=FOLDER`; none where it is not set. */
export function batchesToJudge(): readonly Batch[] {
  const named = (process.env.DUCES_BATCHES ?? "").split(":").filter((each) => each !== "");
  return named.map((each) => {
    const [flavour = "", folder = ""] = each.split("=");
    if (folder === "") throw new Error(`DUCES_BATCHES has ${each}, not FLAVOUR=FOLDER`);
    return { flavour, folder };
  });
}
