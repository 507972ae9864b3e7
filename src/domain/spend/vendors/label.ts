import type { ApplicationId, VendorRuleId } from '#domain/brand.ts';
import type { VendorDecision, VendorRule } from '#domain/spend/ledger.ts';
import { type ApplicationFinder, type LabelledApplication, compileApplications } from './applications.ts';
import { type RuleBook, compileRules } from './rules.ts';
import { ruleWords } from './rule-words.ts';
import type { VendorMatcher } from './types.ts';

/** All that decides whose charge a row is. */
export interface LabelContext {
  readonly matcher: VendorMatcher;
  readonly rules: readonly VendorRule[];
  readonly applications: readonly LabelledApplication[];
  readonly decisions: readonly VendorDecision[];
}

/** Whose charge a descriptor is, and why we think so. */
export interface DescriptorLabel {
  /** Catalogue id, `name:` + words for a vendor outside it, or null for a merchant that is no concern of ours. */
  readonly vendorKey: string | null;
  readonly vendorName: string | null;
  readonly applicationId: ApplicationId | null;
  /** The manager said that this is not software, or not to be asked about. */
  readonly dismissed: boolean;
  readonly why: string;
}

/**
 * Labels one descriptor; pure, so the caller may remember answers per distinct descriptor, category and rule.
 * `rule` is the rule that was found to win for the row by its amount or payer; without one the rules that look at
 * the descriptor alone are tried.
 */
export type DescriptorLabeller = (
  descriptor: string,
  category?: string,
  rule?: VendorRuleId | null,
) => DescriptorLabel;

/** A vendor on the way to its application. */
interface Named {
  readonly key: string;
  readonly name: string;
  readonly domain: string;
  readonly why: string;
}

interface Compiled {
  readonly matcher: VendorMatcher;
  readonly rules: RuleBook;
  readonly applicationOf: ApplicationFinder;
  readonly decisionOf: ReadonlyMap<string, VendorDecision>;
  readonly byId: ReadonlyMap<ApplicationId, LabelledApplication>;
}

/**
 * Compiles rules, decisions and applications once. Precedence: own rule → decision about the vendor → the one
 * application of that name, web domain or vendor → vendor without application → looks like software → unknown.
 */
export function createDescriptorLabeller(context: LabelContext): DescriptorLabeller {
  const compiled: Compiled = {
    matcher: context.matcher,
    rules: compileRules(context.rules),
    applicationOf: compileApplications(context.applications),
    decisionOf: latestDecisions(context.decisions),
    byId: new Map(context.applications.map((application) => [application.id, application])),
  };
  return (descriptor, category = '', rule = null) => label(compiled, descriptor, category, rule);
}

/** As `createDescriptorLabeller`, for a single descriptor: it compiles everything anew, so never call it per row. */
export function labelDescriptor(descriptor: string, context: LabelContext, category = ''): DescriptorLabel {
  return createDescriptorLabeller(context)(descriptor, category);
}

function latestDecisions(decisions: readonly VendorDecision[]): Map<string, VendorDecision> {
  const latest = new Map<string, VendorDecision>();
  for (const decision of decisions) {
    const known = latest.get(decision.vendorKey);
    if (!known || known.decidedAt <= decision.decidedAt) latest.set(decision.vendorKey, decision);
  }
  return latest;
}

function label(
  compiled: Compiled,
  descriptor: string,
  category: string,
  won: VendorRuleId | null,
): DescriptorLabel {
  const rule = (won === null ? undefined : compiled.rules.byId(won)) ?? compiled.rules.plain(descriptor);
  if (rule) return labelByRule(compiled, rule, descriptor);
  const match = compiled.matcher.match(descriptor);
  if (match) {
    const domain = compiled.matcher.vendor(match.vendorId)?.domain ?? '';
    return labelVendor(compiled, { key: match.vendorId, name: match.name, domain, why: match.why });
  }
  return labelUnknown(compiled, descriptor, category);
}

function labelByRule(compiled: Compiled, rule: VendorRule, descriptor: string): DescriptorLabel {
  const why = `your rule: the descriptor ${ruleWords(rule)}`;
  if (rule.applicationId !== null) return labelApplication(compiled, rule.applicationId, descriptor, why);
  if (rule.vendorName !== null) {
    return labelVendor(compiled, { ...vendorByName(compiled, rule.vendorName), why });
  }
  const merchant = compiled.matcher.vendorKeyFor(descriptor);
  return {
    vendorKey: merchant?.key ?? null,
    vendorName: merchant?.name ?? null,
    applicationId: null,
    dismissed: true,
    why: `${why}, and that is no software`,
  };
}

function vendorByName(compiled: Compiled, name: string): Omit<Named, 'why'> {
  const vendor = compiled.matcher.vendorNamed(name);
  if (vendor) return { key: vendor.id, name: vendor.name, domain: vendor.domain };
  const merchant = compiled.matcher.vendorKeyFor(name);
  return { key: merchant?.key ?? 'name:', name: name.trim(), domain: '' };
}

function labelApplication(
  compiled: Compiled,
  applicationId: ApplicationId,
  descriptor: string,
  why: string,
): DescriptorLabel {
  const application = compiled.byId.get(applicationId);
  const match = compiled.matcher.match(descriptor);
  const merchant = compiled.matcher.vendorKeyFor(descriptor);
  return {
    vendorKey: match?.vendorId ?? merchant?.key ?? null,
    vendorName: application?.vendor || match?.name || application?.name || merchant?.name || null,
    applicationId,
    dismissed: false,
    why,
  };
}

function labelVendor(compiled: Compiled, vendor: Named): DescriptorLabel {
  const found = { vendorKey: vendor.key, vendorName: vendor.name, applicationId: null, dismissed: false };
  const decision = compiled.decisionOf.get(vendor.key)?.decision;
  if (decision) return { ...found, ...applyDecision(decision, vendor.why) };
  const application = compiled.applicationOf(vendor);
  if (application.kind === 'one') {
    const why = `${vendor.why}; the application has the same ${application.by}`;
    return { ...found, applicationId: application.id, why };
  }
  const several = '; several applications are of this vendor, so say which by a rule';
  return { ...found, why: application.kind === 'several' ? vendor.why + several : vendor.why };
}

function applyDecision(
  decision: VendorDecision['decision'],
  why: string,
): Pick<DescriptorLabel, 'applicationId' | 'dismissed' | 'why'> {
  if (decision.kind === 'dismissed')
    return { applicationId: null, dismissed: true, why: `${why}; you dismissed this vendor` };
  return {
    applicationId: decision.applicationId,
    dismissed: false,
    why: `${why}; you linked this vendor to the application`,
  };
}

function labelUnknown(compiled: Compiled, descriptor: string, category: string): DescriptorLabel {
  const merchant = compiled.matcher.vendorKeyFor(descriptor);
  const nobody = { vendorKey: null, vendorName: null, applicationId: null, dismissed: false };
  if (!merchant) return { ...nobody, why: 'the descriptor names nobody' };
  const { key, name } = merchant;
  const named = { key, name, domain: '' };
  if (compiled.decisionOf.has(key)) return labelVendor(compiled, { ...named, why: `the merchant ‘${name}’` });
  const guess = compiled.matcher.looksLikeSoftware(descriptor, category);
  if (guess) return labelVendor(compiled, { ...named, name: guess.guessedName, why: guess.why });
  const application = compiled.applicationOf(named);
  if (application.kind === 'one') return labelVendor(compiled, { ...named, why: `the merchant ‘${name}’` });
  return { ...nobody, why: 'no vendor of the catalogue, and nothing says software' };
}
