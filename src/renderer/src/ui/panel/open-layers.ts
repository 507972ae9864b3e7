/** Whether a dialog, menu or list is open above the screen. Closed ones may stay in the document, unseen. */
export function isLayerOpen(): boolean {
  const layers = document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]');
  return [...layers].some((layer) => layer.checkVisibility());
}
