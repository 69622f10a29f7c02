import { gatesOf, withGates } from "./gates/gate-rules.ts";
import * as addressee from "./rules/addressee-rules.ts";
import * as content from "./rules/content-rules.ts";
import { noCourtIsClaimed } from "./rules/court-rules.ts";
import { datesAgree } from "./rules/date-rules.ts";
import { nothingIsOpen } from "./rules/gap-rules.ts";
import { gatesAreComplete } from "./rules/gate-rules.ts";
import * as notes from "./rules/notes.ts";
import * as period from "./rules/period-rules.ts";
import { placeIsNear } from "./rules/place-rules.ts";
import * as service from "./rules/process-rules.ts";
import * as role from "./rules/role-rules.ts";
import { itemAgreesWithCategory } from "./rules/scope-rules.ts";
import * as selector from "./rules/selector-rules.ts";
import * as state from "./rules/state-rules.ts";
import * as wording from "./rules/wording-rules.ts";
import type { RuleCheck } from "./subject.ts";

/** What each rule of `src/data/law/rules.json` looks at, by its permanent id. */
export const CHECKS: Readonly<Record<string, RuleCheck>> = {
  R01: period.periodHasLimits,
  R02: period.timesHaveZones,
  R03: period.clockChangeInUtc,
  R04: period.longPeriodHasReason,
  R05: period.nothingProspective,
  R06: selector.logsHaveSelectors,
  R07: selector.networksAreRight,
  R08: selector.networksNameSomebody,
  R09: selector.lookupsHaveMoments,
  R10: selector.selectorsAreClean,
  R11: withGates("R11", content.noContentAtProviders),
  R12: role.governmentOnly,
  R13: withGates("R13", content.noCivilSubpoenaOfGovernment),
  R14: role.researchersAsk,
  R15: role.strangersAreAsked,
  R16: role.partiesAreServedAsParties,
  R17: service.actionIsPending,
  R18: service.discoveryIsOpen,
  R19: service.issuerIsAdmitted,
  R20: service.subpoenaIsWhole,
  R21: service.partiesAreToldFirst,
  R22: placeIsNear,
  R23: service.returnDateIsFair,
  R24: service.serviceIsPlanned,
  R25: service.draftLooksLikeDraft,
  R26: addressee.contactIsVerified,
  R27: addressee.entityIsCurrent,
  R28: addressee.nobodyIsExposed,
  R29: role.counselIsWrittenTo,
  R30: withGates("R30", content.healthIsSafe),
  R31: withGates("R31", content.cableIsSafe),
  R32: withGates("R32", content.callsAndReportsAreSafe),
  R33: withGates("R33", content.speakersAreSafe),
  R34: content.investigationsNamePrivilege,
  R35: content.confidentialIsProtected,
  R36: role.foreignersHaveRoute,
  R37: role.sanctionsAreChecked,
  R38: role.statesAreCrossed,
  R39: wording.wordsAreMeasured,
  R40: wording.backgroundIsFair,
  R41: withGates("R41", content.noLetterOfGovernment),
  R42: nothingIsOpen,
  R43: noCourtIsClaimed,
  R44: itemAgreesWithCategory,
  R45: gatesOf("R45"),
  R46: gatesOf("R46"),
  R47: gatesOf("R47"),
  R48: gatesOf("R48"),
  R49: gatesOf("R49"),
  R50: gatesOf("R50"),
  R51: gatesOf("R51"),
  R52: gatesOf("R52"),
  R53: gatesOf("R53"),
  R54: gatesOf("R54"),
  R55: gatesOf("R55"),
  R56: gatesOf("R56"),
  R57: gatesOf("R57"),
  R58: gatesOf("R58"),
  R59: gatesOf("R59"),
  R60: gatesOf("R60"),
  R61: gatesOf("R61"),
  R62: gatesOf("R62"),
  R63: gatesOf("R63"),
  R64: gatesOf("R64"),
  R65: gatesAreComplete,
  R66: service.partiesCanBeTold,
  R67: state.partyIsAskedByItsLaw,
  R71: state.stateIsKnown,
  R72: state.stateClocksAreKept,
  R73: state.personIsTold,
  R74: state.statePapersAreThere,
  R75: state.issuerFitsState,
  R76: datesAgree,
  N01: notes.retentionIsKnown,
  N02: notes.noActionIsPending,
  N03: notes.accountsDiffer,
  N04: notes.registryHasNotes,
  N05: notes.customerIsTold,
  N06: notes.custodianIsAbroad,
};
