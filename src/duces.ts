/**
 * The engine's one door: all that a front end calls. Nothing behind it prints, asks the clock, touches a disk or ends the
 * process; it learns of the world through a `World` alone. Two ways of failing: what a user can mend comes back as
 * placed problems beside the value (`Opened`), everything else is thrown as a `Fault` with a code.
 *
 * The examples run in a test. Given there: `world` (files in memory), `files` and `action` (the names of two cases in it).
 */

/**
 * Opens a batch: everything is known of it but its papers; then what is wrong with those, and what its folder is named.
 *
 * @example
 * const order = { choice: { custodians: ["listrak"] }, date: "2026-11-23", state: "draft", finish: FOR_SERVICE };
 * const { value: batch } = openBatch(world, { files, forms: {}, order });
 * assert(batch.facts.requests.length > 0 && !hasError(batchProblems(batch)));
 * assert(batchName(batch.facts).startsWith("2026-11-23-"));
 */
export { batchName } from "./collate/batch-name.ts";
// The models that faces show or hand in, each the home of its words.
export type { BatchFile } from "./collate/collecting-store.ts";
export type { FileEntry, Manifest } from "./collate/manifest.ts";
/**
 * What the files of a paper are called that comes in parts where a batch is long.
 *
 * @example
 * assert(partFiles("review", 24) === "review.pdf");
 */
export { partFiles } from "./compose/batch-part.ts";
export { FOLLOW_UP_KINDS } from "./compose/follow-up-fields.ts";
/**
 * A letter as plain text, for a web form.
 *
 * @example
 * const { value: opened } = openCase(world, files);
 * const order = { choice: { custodians: ["verizon"], instrument: "records" }, state: "draft", finish: FOR_SERVICE };
 * assert(letterText(composeRequest(world, opened, openPress(world), order).paper.letter).length > 1000);
 */
export { letterText } from "./compose/letter-text.ts";
/** How papers are finished if nothing else is said. */
export { type Finish, FOR_SERVICE } from "./compose/paper.ts";
export type { Amendment } from "./desk/amend-file.ts";
/**
 * What a partner reads before letters go out: the findings, then every letter, as one PDF with bookmarks; the hash of each
 * letter as a batch of the same order holds it.
 *
 * @example
 * const order = { choice: { custodians: ["listrak"] }, date: "2026-11-23", state: "draft", finish: FOR_SERVICE };
 * const { value: batch } = openBatch(world, { files, forms: {}, order });
 * const { pages, letters } = await approvalSet(batch);
 * assert(pages > letters.length && letters.every(({ sha256 }) => sha256.length === 64));
 */
export { type ApprovalSet, approvalSet, type SetLetter } from "./desk/approval-set.ts";
/**
 * Ids of the custodians that a matter names, as it stands.
 *
 * @example
 * assert(askedCustodians(world, "matter.yaml").includes("godaddy"));
 */
export { askedCustodians } from "./desk/asked-custodians.ts";
/**
 * A whole batch as names and bytes, in a stable order, each file made when it is asked for; the manifest comes last.
 *
 * @example
 * const order = { choice: { custodians: ["listrak"] }, date: "2026-11-23", state: "draft", finish: FOR_SERVICE };
 * const { value: batch } = openBatch(world, { files, forms: {}, order });
 * const paths = [];
 * for await (const { path } of batchFiles(batch)) paths.push(path);
 * assert(paths.at(-1) === "manifest.json");
 */
export { batchFiles } from "./desk/batch-files.ts";
/**
 * Every date of the requests, with how it was counted; the same as a calendar file, or as one that follows on an earlier
 * one; where each request stands.
 *
 * @example
 * const { value: agenda } = openAgenda(world, files, "2026-11-23");
 * const dates = deadlines(world, agenda);
 * assert(calendar(world, dates).startsWith("BEGIN:VCALENDAR"));
 * const bytes = new TextEncoder().encode(calendar(world, dates));
 * const later = { ...world, file: () => ({ kind: "read", bytes }) };
 * assert(calendarSince(later, agenda, "deadlines.ics").changes.length === 0);
 * assert(standing(world, agenda).length === agenda.requests.length);
 */
export type { CaseFiles, DocketFile, FormFiles, OverlayFiles } from "./desk/case-files.ts";
/**
 * What is wrong with the papers of all requests of a case, beyond what opening it showed.
 *
 * @example
 * const { value: opened } = openCase(world, files);
 * assert(check(world, opened, openPress(world)).length === 0);
 */
export { check } from "./desk/check.ts";
/**
 * A custodian by its id; a suggestion where there is none. The same for any word of a list.
 *
 * @example
 * const { value: registry } = openRegistry(world, files.targets);
 * assert(findCustodian(registry, "listrak").id === "listrak");
 * requireOneOf("fruit", "pear", ["apple", "pear"]);
 * requireListed(registry, { holds: "bank-statements", kind: "carrier" });
 */
export { findCustodian, requireListed, requireOneOf } from "./desk/choose.ts";
/**
 * What a matter asks now, and what of that differs from an earlier round: in what is asked, and in the words of its papers.
 *
 * @example
 * const { value: opened } = openCase(world, files);
 * const now = roundOf({ reference: opened.matter.reference, date: "2026-11-23" }, opened, null);
 * assert(changesOfRounds(now, now).length === 0);
 * assert(changesOfRounds({ ...now, asked: [] }, now).every(({ kind }) => kind === "added"));
 */
export { changesOfRounds, type Round, type RoundChange, roundOf } from "./desk/compare-batch.ts";
/**
 * A letter that follows up a request already sent, from what the docket says of it.
 *
 * @example
 * const { value: opened } = openCase(world, { ...files, docket: { name: "sent.yaml", named: true } });
 * const order = { request: "listrak-preservation", issued: "2026-11-23", date: "2026-12-20" };
 * const { value: followUp } = composeFollowUp(world, opened, openPress(world), order);
 * assert(letterText(followUp.paper.letter).includes("November"));
 */
export { type ComposedFollowUp, composeFollowUp, type FollowUpOrder } from "./desk/compose-follow-up.ts";
/**
 * Composes the one letter that an order names, in words.
 *
 * @example
 * const { value: opened } = openCase(world, files);
 * const order = { choice: { custodians: ["godaddy"], instrument: "preservation" }, state: "draft", finish: FOR_SERVICE };
 * const { paper } = composeRequest(world, opened, openPress(world), order);
 * assert(letterText(paper.letter).includes("GoDaddy"));
 */
export { type ComposedRequest, composeRequest } from "./desk/compose-request.ts";
/**
 * The overlay with the stamp that somebody verified a contact.
 *
 * @example
 * const { value: registry } = openRegistry(world, files.targets);
 * const overlay = { overlay: "own.yaml", below: files.targets };
 * const stamp = { custodian: "godaddy", contact: "godaddy-compliance-tempe", on: "2026-11-20", by: "A. Paralegal", from: "telephone" };
 * const { value: amendment } = confirmation(world, registry, overlay, stamp);
 * assert(new TextDecoder().decode(amendment.after).includes("A. Paralegal"));
 */
export { type ConfirmationOrder, type ConfirmedContact, confirmation } from "./desk/confirm-contact.ts";
export { calendar, calendarSince, deadlines, type FollowingCalendar, standing } from "./desk/deadlines.ts";
/**
 * A data file as it stands, for a form; the same with fields changed, where comments and all else stay.
 *
 * @example
 * assert(plainData(world, "matter.yaml").value.language === "en-US");
 * const { value: edited } = editFile(world, "matter.yaml", [{ at: ["period", "reason"], to: "The plant closed." }]);
 * assert(new TextDecoder().decode(edited.after).includes("reason: The plant closed."));
 */
export { editFile, plainData } from "./desk/edit-file.ts";
/**
 * The rules of the review, and one of them whole.
 *
 * @example
 * const [first] = rules(world);
 * assert(["block", "warn", "inform"].includes(usualLevel(first)));
 * assert(explain(world, first.id).includes(first.title));
 */
export { explain, rules, usualLevel } from "./desk/explain.ts";
/**
 * Which requests of a batch that is ordered final can be; whether it holds those that are named.
 *
 * @example
 * const order = { choice: { custodians: ["listrak"] }, date: "2026-11-23", state: "final", finish: FOR_SERVICE };
 * const { value: batch } = openBatch(world, { files, forms: {}, order });
 * assert(finalPart(batch).blocked.includes("listrak-records"));
 * requireRequests(batch, ["listrak-records"]);
 */
export { type FinalPart, finalPart, requireRequests } from "./desk/final-part.ts";
/**
 * The fields of an official form that counsel supplies; the form filled for one subpoena.
 *
 * @example
 * const { value: fields } = await formFields(world, "form.pdf");
 * assert(fields[0].name === "To");
 * const { value: opened } = openCase(world, action);
 * const order = { form: "form.pdf", custodian: "meridian-hosting", map: "map.yaml" };
 * const { value: bytes } = await fillSubpoenaForm(world, opened, order);
 * assert(bytes.length > 0);
 */
export { type FormOrder, fillSubpoenaForm, formFields } from "./desk/forms.ts";
/**
 * The bodies of law that bar or condition a request; one of them; which of them the items of a file make fire, and why.
 *
 * @example
 * assert(gates(world).some(({ id }) => id === "hipaa_subpoena"));
 * assert(findGate(world, "rfpa").routes.length > 0);
 * const { value: judged } = judgeItems(world, "items.yaml");
 * assert(judged[0].fired.some(({ gate }) => gate === "cpni_222"));
 */
export { findGate, gates, type JudgedItem, judgeItems } from "./desk/gates.ts";
/**
 * Who may hold records about an address, prefix, host, domain or web address, in which role, at what time, who says so.
 *
 * @example
 * const { value: registry } = openRegistry(world, files.targets);
 * assert(holders(registry, "66.216.133.29").holders.length > 0);
 */
export { type HolderAnswer, holders } from "./desk/holders.ts";
/**
 * Whether a custodian is the same in two registries.
 *
 * @example
 * assert(isAlike(world, "godaddy", files.targets, files.targets));
 */
export { isAlike } from "./desk/is-alike.ts";
/**
 * The docket with one more event in it, or with several; what corrects an earlier entry; whether one says the same.
 *
 * @example
 * const { value: agenda } = openAgenda(world, files, "2026-11-23");
 * const event = { request: agenda.requests[0].id, event: "sent", date: "2026-11-24" };
 * const { value: amendment } = loggedEvent(agenda, files.docket, event);
 * assert(new TextDecoder().decode(amendment.after).includes("event: sent"));
 * assert(loggedBefore(agenda, event) === null && loggedEvents(agenda, files.docket, [event]).value !== null);
 * const { value: later } = openAgenda(world, { ...files, docket: { name: "sent.yaml", named: true } }, "2026-11-23");
 * assert(correctionOf(later, "e1", { date: "2026-11-25" }).corrects === "e1");
 */
export { type Correction, correctionOf, loggedBefore, loggedEvent, loggedEvents } from "./desk/log-event.ts";
/**
 * What may be had of whom by what; `views/matrix-rows` shows it.
 *
 * @example
 * const { value: registry } = openRegistry(world, files.targets);
 * assert(matrixScope(world, registry, ["verizon"], "subpoena").registry.custodians.length === 1);
 */
export { type MatrixScope, matrixScope } from "./desk/matrix.ts";
/**
 * Everybody whom the matter names, in which role and where.
 *
 * @example
 * const { value: opened } = openCase(world, files);
 * assert(matterNames(opened).some(({ role }) => role === "requester"));
 */
export { matterNames, type NamedInMatter } from "./desk/names.ts";
/**
 * How the requests of a case are numbered, and the matter with their numbers written into it.
 *
 * @example
 * const { value: opened } = openCase(world, action);
 * assert(numberedCase(opened).next.endsWith("-S01"));
 * const { value: amendment } = numberedMatter(world, action, opened);
 * assert(new TextDecoder().decode(amendment.after).includes("number: S01"));
 */
export { numberedCase, numberedMatter } from "./desk/number-requests.ts";
/**
 * The papers of a batch as an office files them: names that people know, and a profile for a document system.
 *
 * @example
 * const order = { choice: { custodians: ["listrak"] }, date: "2026-11-23", state: "draft", finish: FOR_SERVICE };
 * const { value: batch } = openBatch(world, { files, forms: {}, order });
 * let manifest;
 * for await (const { path, bytes } of batchFiles(batch)) if (path === "manifest.json") manifest = JSON.parse(new TextDecoder().decode(bytes));
 * const { copies } = officeFolder(world, manifest, batch);
 * assert(copies.some(({ name }) => name.includes("Preservation Letter - Listrak")));
 */
export { type OfficeFolder, officeFolder } from "./desk/office-copy.ts";
/**
 * The file of a folder for a new office, which its matters share; the files of a new case that asks nothing of what it gives.
 *
 * @example
 * assert(officeStarter(world).name === "office.yaml");
 * const { value: below } = startersBelow(world, "office/office.yaml");
 * assert(below.length === 2 && !/^letterhead:/m.test(new TextDecoder().decode(below[0].bytes)));
 */
export { officeStarter, startersBelow } from "./desk/office-starters.ts";
/**
 * Opens what dates and standing depend on: the matter's requests and what happened to them. Templates play no part.
 *
 * @example
 * const { value: agenda } = openAgenda(world, files, "2026-11-23");
 * assert(agenda.requests.length > 0 && agenda.docket.entries.length === 0);
 */
export { type Agenda, openAgenda } from "./desk/open-agenda.ts";
export { type Batch, type BatchOrder, batchProblems, openBatch } from "./desk/open-batch.ts";
/**
 * Opens a case, whole: registry, matter, templates, letterhead and law, checked together.
 *
 * @example
 * const { value: opened, problems } = openCase(world, files);
 * assert(opened !== null, problems.map(({ message }) => message));
 */
export { type Case, openCase } from "./desk/open-case.ts";
/**
 * Opens the press that prints papers: made once, kept for many.
 *
 * @example
 * const press = openPress(world);
 * assert(press.fontsHash.length === 64);
 */
export { openPress } from "./desk/open-press.ts";
/**
 * Opens a registry: several files, each laid over those before it.
 *
 * @example
 * const { value: registry, problems } = openRegistry(world, files.targets);
 * assert(problems.length === 0 && registry.custodians.some(({ id }) => id === "godaddy"));
 */
export { openRegistry } from "./desk/open-registry.ts";
export type { Opened } from "./desk/opened.ts";
/**
 * Whether an error is among problems; warnings let a paper pass.
 *
 * @example
 * assert(!hasError(openCase(world, files).problems));
 */
export { hasError } from "./desk/opened.ts";
export type { Choice, Order } from "./desk/order.ts";
/**
 * What a list of organizations would add to the registry, row by row; then the overlay with it.
 *
 * @example
 * const overlay = { overlay: "own.yaml", below: files.targets };
 * const order = { list: ["list.csv"], called: "list.csv", defaults: {}, nearIsNew: false, overlay };
 * const { value: plan } = planImport(world, order);
 * assert(plan.rows.length === 1 && plan.refusals.length === 0);
 * const { value: amendment } = importedOverlay(world, overlay, plan.patch);
 * assert(amendment.before === null && amendment.name === "own.yaml");
 */
export { type ImportOrder, type ImportPlan, importedOverlay, planImport } from "./desk/plan-import.ts";
/**
 * What a service list would add to the matter: the parties' counsel, block by block, and the matter with them.
 *
 * @example
 * const { value: served } = planServiceList(world, files, ["service.txt"]);
 * assert(served.counsel.every(({ result }) => result === "doubtful") && served.amendment === null);
 */
export { planServiceList, type ServiceListPlan } from "./desk/plan-service-list.ts";
/**
 * What a list of events, as a carrier or a clerk keeps it, adds to the docket, row by row.
 *
 * @example
 * const { value: agenda } = openAgenda(world, files, "2026-11-23");
 * const { value: plan } = planTracking(world, agenda, "tracking.csv");
 * assert(plan.rows.length === 1 && plan.entries[0].event === "delivered");
 */
export { type PlannedEvent, planTracking, type TrackingPlan } from "./desk/plan-tracking.ts";
/**
 * Custodians of a matter that are asked for nothing that their kinds usually hold, and what they usually hold.
 *
 * @example
 * assert(proposeCategories(world, files).length === 0);
 */
export { type Proposal, proposeCategories } from "./desk/propose-categories.ts";
/**
 * What each line of a pasted column is, or each identifier of a pasted paragraph: an address, a telephone number, a name.
 *
 * @example
 * const [first, second] = recognizeIdentifiers("jane@mail.example\n(708) 555-0171");
 * assert(first.field === "email" && second.field === "phone");
 */
export { type RecognizedIdentifier, recognizeIdentifiers } from "./desk/recognize-identifiers.ts";
/**
 * Reads the requests chosen as counsel would: every finding, at the value that must change.
 *
 * @example
 * const { value: opened } = openCase(world, files);
 * const { findings, requests } = review(world, opened, { choice: {} });
 * assert(requests > 0 && findings.every(({ place }) => place.line > 0));
 */
export { type Review, type ReviewOrder, review } from "./desk/review.ts";
/**
 * Custodians that a text finds by their names, former names, domains and kinds, misspelled or not.
 *
 * @example
 * const { value: registry } = openRegistry(world, files.targets);
 * assert(searchCustodians(registry, "go dady")[0].custodian.id === "godaddy");
 */
export { type CustodianMatch, searchCustodians } from "./desk/search-custodians.ts";
/**
 * A copy of the paper that went out, as it is kept beside the docket, and what the docket says of it.
 *
 * @example
 * const { value: agenda } = openAgenda(world, files, "2026-11-23");
 * const event = { request: agenda.requests[0].id, event: "sent", date: "2026-11-24" };
 * const { value: kept } = sentCopy(world, agenda, files.docket, event, "form.pdf");
 * assert(kept.name.startsWith("sent/2026-11-24-") && kept.entry.sha256.length === 64);
 */
export { type SentCopy, sentCopy } from "./desk/sent-copy.ts";
/**
 * The files of a folder for a new case, to fill in or of a fictional case of a kind, and the kinds that there are.
 *
 * @example
 * assert(starters(world).map(({ name }) => name).join() === "matter.yaml,targets.yaml");
 * assert(starterKinds(world).every(({ id }) => starters(world, id).length === 2));
 */
export { type StarterFile, type StarterKind, starterKinds, starters } from "./desk/starters.ts";
/**
 * What is known of the procedure of states: every fact with its confidence, and what was not found.
 *
 * @example
 * assert(stateKnowledge(world, "CA").CA.name === "California");
 */
export { stateKnowledge } from "./desk/state-knowledge.ts";
/**
 * Checks a batch that is given in memory: is it as it was made?
 *
 * @example
 * const order = { choice: { custodians: ["listrak"] }, date: "2026-11-23", state: "draft", finish: FOR_SERVICE };
 * const { value: batch } = openBatch(world, { files, forms: {}, order });
 * const made = new Map();
 * for await (const { path, bytes } of batchFiles(batch)) made.set(path, bytes);
 * assert(verify(world, made).problems.length === 0);
 */
export { verify } from "./desk/verify.ts";
export type { DisplayItem, DisplayList } from "./display/display-list.ts";
export type { NewEntry } from "./docket/add-entry.ts";
export type { DocketEvent } from "./docket/docket.ts";
export { EVENTS } from "./docket/events.ts";
export type { DateOrder } from "./docket/read-tracking.ts";
export type { FormField } from "./forms/form-field.ts";
/**
 * Prints a paper as a PDF, or shows its pages on a screen, glyph by glyph. The same paper gives the same bytes, whatever was
 * printed before it.
 *
 * @example
 * const { value: opened } = openCase(world, files);
 * const press = openPress(world);
 * const order = { choice: { custodians: ["godaddy"], instrument: "records" }, state: "draft", finish: FOR_SERVICE };
 * const { bytes, pages } = renderPaper(composeRequest(world, opened, press, order).paper, press, order.finish);
 * assert(pages > 1 && new TextDecoder().decode(bytes.slice(0, 5)) === "%PDF-");
 * assert(displayPaper(composeRequest(world, opened, press, order).paper, press).pages.length === pages);
 */
export { displayPaper, renderPaper } from "./pipeline/press.ts";
export { Fault, type FaultCode } from "./problem/fault.ts";
export type { Place, Problem } from "./problem/problem.ts";
export type { Registry } from "./registry/registry.ts";
/**
 * Whether a finding stops its request from being final; all findings as SARIF 2.1.0, for editors and code hosts.
 *
 * @example
 * const { value: opened } = openCase(world, files);
 * const { findings } = review(world, opened, { choice: {} });
 * assert(findings.some(({ finding }) => blocks(finding) && standingOf(finding) === "block"));
 * assert(JSON.parse(findingsToSarif(findings, opened.law, world.version)).version === "2.1.0");
 */
export { blocks, standingOf } from "./review/finding.ts";
export type { LocatedFinding } from "./review/findings-to-sarif.ts";
export { findingsToSarif } from "./review/findings-to-sarif.ts";
/**
 * The same findings, each once with all requests it was found in.
 *
 * @example
 * const { value: opened } = openCase(world, files);
 * const { findings } = review(world, opened, { choice: {} });
 * const shared = shareFindings(findings.map(({ request, finding, place }) => ({ request, finding: { ...finding, place } })));
 * assert(shared.length < findings.length);
 */
export { shareFindings } from "./review/group-findings.ts";
export type { Json, JsonObject } from "./source/document.ts";
/**
 * What stands at a path of plain data; plain data with edits made, for a face that shows them before the file holds them.
 *
 * @example
 * assert(dataAt({ l: [{ a: "x" }] }, ["l", 0, "a"]) === "x");
 * assert(editData({ l: [{ a: "x" }] }, [{ at: ["l", 0, "a"], to: "y" }]).l[0].a === "y");
 */
export { dataAt, editData, type FieldEdit } from "./source/edit-data.ts";
// The world, and what comes of opening something in it.
export type { FileAnswer, FolderEntry, World } from "./world.ts";
/**
 * The files of a zip archive. Throws an `input` fault where it is none, or holds more than is read.
 *
 * @example
 * const letters = [{ path: "a.txt", bytes: new TextEncoder().encode("a") }];
 * const pieces = [];
 * for await (const piece of zipFiles(letters)) pieces.push(...piece);
 * assert(unzipFiles(new Uint8Array(pieces))[0].path === "a.txt");
 */
export { unzipFiles } from "./zip/unzip-files.ts";
/**
 * Files as a zip archive whose bytes depend on nothing but them.
 *
 * @example
 * const pieces = [];
 * const letters = [{ path: "a.txt", bytes: new TextEncoder().encode("a") }];
 * for await (const piece of zipFiles(letters)) pieces.push(piece);
 * assert(pieces[0][0] === 0x50 && pieces[0][1] === 0x4b);
 */
export { zipFiles } from "./zip/zip-files.ts";
