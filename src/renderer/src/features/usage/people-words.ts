/** "1 person", "140 people". */
export function peopleWords(count: number, locale: string): string {
  return counted(count, 'person', 'people', locale);
}

export function counted(count: number, one: string, many: string, locale: string): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
}
