import type { AskedSummary, DeadlineSummary, FileEntry, Manifest } from "./manifest.ts";

/** The manifest as JSON: keys in one fixed order, two spaces, LF, so that equal manifests are equal bytes. */
export function manifestJson(manifest: Manifest): string {
  const { schema, tool, reference, date, state, batch, finish, inputs, requests, files } = manifest;
  const { registry, matter, templates, logo, fonts, data, docket, form, formMap } = inputs;
  const ordered = {
    schema,
    tool: { name: tool.name, version: tool.version },
    reference,
    date,
    state,
    batch,
    finish: { profile: finish.profile, attachData: finish.attachData, links: finish.links },
    inputs: { registry, matter, templates, logo, fonts, data, docket, form, formMap },
    requests,
    ...(manifest.asked === undefined ? {} : { asked: manifest.asked.map(orderedSummary) }),
    ...(manifest.deadlines === undefined ? {} : { deadlines: manifest.deadlines.map(orderedDeadline) }),
    files: files.map(orderedEntry),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function orderedSummary({ id, addressee, from, to, selectors, items }: AskedSummary): AskedSummary {
  return { id, addressee, from, to, selectors, items: items.map(({ number, sha256 }) => ({ number, sha256 })) };
}

function orderedDeadline({ request, kind, date, reason }: DeadlineSummary): DeadlineSummary {
  return { request, kind, date, reason };
}

function orderedEntry(entry: FileEntry): FileEntry {
  const { path, custodian, instrument, kind, audience, state, pages, bytes, sha256, warnings } = entry;
  const origin =
    entry.origin === null
      ? null
      : { record: entry.origin.record, matter: entry.origin.matter, template: entry.origin.template };
  return { path, custodian, instrument, kind, audience, state, pages, bytes, sha256, origin, warnings };
}
