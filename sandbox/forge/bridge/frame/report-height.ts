/** Tells the host page how tall the content is, now and whenever that changes. The host decides what to make of it. */
export function reportHeight(report: (height: number) => void): void {
  let last = -1;

  function measure(): void {
    // The body's own box, not scrollHeight: that one never shrinks below the frame it is in.
    const height = Math.ceil(document.body.getBoundingClientRect().height + marginsOf(document.body));
    if (height === last) return;
    last = height;
    report(height);
  }

  function start(): void {
    new ResizeObserver(measure).observe(document.body);
    // A browser lets a resize observer of a frame that is out of sight rest; what changed the content still tells.
    new MutationObserver(measure).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    measure();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}

function marginsOf(element: HTMLElement): number {
  const style = getComputedStyle(element);
  return parseFloat(style.marginTop) + parseFloat(style.marginBottom);
}
