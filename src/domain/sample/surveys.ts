import type { Application } from '#domain/applications/application.ts';
import type { SurveyId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import { sampleId } from './ids.ts';

interface Story {
  /** 0 to 100, oldest first; the latest was closed `daysOld` days ago, the others a quarter apart. */
  readonly scores: readonly number[];
  readonly daysOld: number;
  /** `null`: nobody counted. */
  readonly answers: number | null;
  readonly asked: number | null;
  readonly comment: string;
}

const QUARTER_DAYS = 91;

/** By application. What is not named was never asked about: unknown, and shown so. */
const STORIES: Readonly<Record<string, Story>> = {
  Slack: {
    scores: [78, 81, 80, 83],
    daysOld: 18,
    answers: 64,
    asked: 136,
    comment: 'Search got better; too many channels.',
  },
  'Google Workspace': { scores: [74, 75, 76], daysOld: 18, answers: 71, asked: 150, comment: '' },
  'Zoom Workplace': {
    scores: [72, 66, 57.5, 51],
    daysOld: 25,
    answers: 31,
    asked: 60,
    comment: 'Most meetings moved to Google Meet.',
  },
  Jira: { scores: [58, 54, 55], daysOld: 40, answers: 29, asked: 62, comment: 'Slow, and too many fields.' },
  Confluence: { scores: [49, 44], daysOld: 40, answers: 22, asked: 62, comment: '' },
  Figma: { scores: [88, 90, 87.5], daysOld: 33, answers: 17, asked: 28, comment: '' },
  Miro: {
    scores: [70, 63, 52],
    daysOld: 12,
    answers: 19,
    asked: 40,
    comment: 'Nice for workshops, forgotten between them.',
  },
  Notion: { scores: [61, 68, 77.5], daysOld: 12, answers: 24, asked: 45, comment: '' },
  Salesforce: {
    scores: [52, 48, 45, 41],
    daysOld: 9,
    answers: 21,
    asked: 38,
    comment: 'Reports are useful; entering calls is not.',
  },
  Gong: { scores: [72.5], daysOld: 61, answers: 4, asked: 22, comment: 'A first try.' },
  Zendesk: { scores: [66, 69, 71], daysOld: 20, answers: 18, asked: 26, comment: '' },
  Intercom: { scores: [64, 50], daysOld: 27, answers: 9, asked: null, comment: '' },
  Guru: { scores: [55, 37.5], daysOld: 52, answers: 3, asked: 30, comment: 'Everybody searches in Notion.' },
  'LinkedIn Learning': {
    scores: [60],
    daysOld: 205,
    answers: null,
    asked: null,
    comment: 'From HR, by mail.',
  },
};

function surveysOf(application: Application, story: Story, number: number, today: IsoDate): Survey[] {
  return story.scores.map((score, place) => {
    const back = story.scores.length - 1 - place;
    const on = addDays(today, -story.daysOld - back * QUARTER_DAYS);
    const at = `${on}T15:00:00.000Z` as IsoInstant;
    return {
      id: sampleId<SurveyId>('survey', number * 10 + place),
      applicationId: application.id,
      on,
      score,
      // Fewer take part each time they are asked; the latest numbers are the story's own.
      answers: story.answers === null ? null : story.answers + back * 2,
      asked: story.asked === null ? null : story.asked + back * 2,
      comment: back === 0 ? story.comment : '',
      createdAt: at,
      updatedAt: at,
    };
  });
}

/** Short surveys of the last year about the applications that people know best (U5). */
export function sampleSurveys(applications: readonly Application[], today: IsoDate): readonly Survey[] {
  return applications.flatMap((application, number) => {
    const story = STORIES[application.name];
    return story === undefined ? [] : surveysOf(application, story, number, today);
  });
}
