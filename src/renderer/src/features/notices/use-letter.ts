import { useState } from 'react';
import { useSession } from '#database/session.tsx';
import { asTemplate, fillTemplate, problemText, templateProblems } from '#domain/notices/letter-template.ts';
import { templateFor } from '#domain/notices/default-templates.ts';
import type { ChosenTemplate } from '#domain/notices/default-templates.ts';
import { emptyFields, letterValues } from '#domain/notices/letter-values.ts';
import type { LetterFacts } from '#domain/notices/letter-values.ts';
import type { LetterLanguage, Notice, NoticeTemplate } from '#domain/notices/notice.ts';

/** What is typed: fields in braces while it is a template, the letter itself once a draft is kept. */
interface Typed {
  readonly kind: 'template' | 'letter';
  readonly language: LetterLanguage;
  readonly subject: string;
  readonly body: string;
}

/** The letter that is being written, and what it comes to. */
export interface Letter {
  readonly typed: Typed;
  /** The template it began with; `null` for a draft. */
  readonly template: ChosenTemplate | null;
  /** As it would leave the house. */
  readonly filled: { readonly subject: string; readonly body: string };
  /** Why it cannot be used, in words. */
  readonly problems: readonly string[];
  /** Fields that have nothing to stand in their place, in words. */
  readonly gaps: readonly string[];
  /** It differs from what is kept. */
  readonly changed: boolean;
  type(part: Partial<Pick<Typed, 'subject' | 'body'>>): void;
  chooseLanguage(language: LetterLanguage): void;
  /** Back to a template, in place of the text of the draft. */
  startAgain(): void;
}

function languageOf(locale: string): LetterLanguage {
  return locale.startsWith('de') ? 'de' : 'en';
}

/** Writes the letter of one term: from a template until a draft is kept, from then on as its own text. */
export function useLetter(
  notice: Notice | null,
  templates: readonly NoticeTemplate[],
  facts: LetterFacts,
): Letter {
  const { locale } = useSession();
  const fromTemplate = (language: LetterLanguage): Typed => {
    const { subject, body } = templateFor(templates, facts.contract.vendor, language);
    return { kind: 'template', language, subject, body };
  };
  const atFirst = (): Typed =>
    notice === null
      ? fromTemplate(languageOf(locale))
      : { kind: 'letter', language: notice.language, subject: notice.subject, body: notice.body };
  const [typed, setTyped] = useState(atFirst);
  const { kind, language } = typed;
  const asTyped = (text: string): string => (kind === 'template' ? text : asTemplate(text));
  const [subject, body] = [asTyped(typed.subject), asTyped(typed.body)];
  const values = letterValues(facts, language);
  const kept = notice ?? templateFor(templates, facts.contract.vendor, language);
  return {
    typed,
    template: kind === 'letter' ? null : templateFor(templates, facts.contract.vendor, language),
    filled: { subject: fillTemplate(subject, values), body: fillTemplate(body, values) },
    problems: [
      ...templateProblems(subject).map((problem) => problemText(problem, 'subject')),
      ...templateProblems(body).map((problem) => problemText(problem, 'letter')),
    ],
    gaps: emptyFields(`${subject}\n${body}`, values),
    changed: kept.subject !== typed.subject || kept.body !== typed.body,
    type: (part) => setTyped({ ...typed, ...part }),
    chooseLanguage: (chosen) => setTyped(fromTemplate(chosen)),
    startAgain: () => setTyped(fromTemplate(language)),
  };
}
