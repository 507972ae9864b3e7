/** What is said of a list without activity, behind whose list it is. */
export const ASSIGNED_ONLY = 'lists who has a seat, not who uses it: activity is unknown, not unused.';
