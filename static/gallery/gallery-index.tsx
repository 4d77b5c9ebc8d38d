/** Every state of every view, as links: light and dark. */
export function GalleryIndex({ views }: { views: Readonly<Record<string, readonly string[]>> }) {
  return (
    <>
      <h1>Gallery</h1>
      {Object.entries(views).map(([view, states]) => (
        <section key={view}>
          <h2>{view}</h2>
          <ul data-view={view}>
            {states.map((state) => (
              <li key={state} data-state={state}>
                <a href={address(view, state, "light")}>{state}</a> <a href={address(view, state, "dark")}>dark</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function address(view: string, state: string, theme: "light" | "dark"): string {
  return `#${new URLSearchParams({ view, state, theme }).toString()}`;
}
