import {
  IconArrowBackUp,
  IconArrowRight,
  IconArrowsRight,
  IconBook,
  IconCalendarEvent,
  IconCheck,
  IconCoins,
  IconDoorEnter,
  IconFlag,
  IconMail,
  IconMessageReport,
  IconMoodSmile,
  IconPhone,
  IconPlayerPause,
  IconPlayerPlay,
  IconRoute,
  IconSchool,
  IconStar,
  IconTicket,
  IconUserHeart,
  IconUserOff,
  IconUsers,
  IconVideo,
} from '@tabler/icons-react';
import type { TimelineEntry } from '#domain/customer-timeline/timeline.ts';
import { kindOfMove } from '#domain/journey/stages.ts';

/** The pictures of the timeline; the words beside them say the same. */
export const ENTRY_ICONS = {
  entered: IconDoorEnter,
  forward: IconArrowRight,
  stays: IconArrowRight,
  skipped: IconArrowsRight,
  back: IconArrowBackUp,
  paused: IconPlayerPause,
  resumed: IconPlayerPlay,
  lost: IconUserOff,
  'won-back': IconUserHeart,
  resource: IconBook,
  mail: IconMail,
  call: IconPhone,
  meeting: IconUsers,
  webinar: IconVideo,
  training: IconSchool,
  ticket: IconTicket,
  survey: IconMessageReport,
  review: IconStar,
  event: IconCalendarEvent,
  play: IconRoute,
  'play-outcome': IconFlag,
  answer: IconMoodSmile,
  value: IconCoins,
  task: IconCheck,
} as const;

/** Which picture an entry has. */
export function iconOf(entry: TimelineEntry): keyof typeof ENTRY_ICONS {
  switch (entry.kind) {
    case 'move':
      return entry.event.from === null ? 'entered' : kindOfMove(entry.event.from, entry.event.to).kind;
    case 'mark':
      return entry.mark.kind;
    case 'touchpoint':
      return entry.touchpoint.kind;
    case 'play':
    case 'play-outcome':
    case 'answer':
    case 'value':
    case 'task':
      return entry.kind;
  }
}
