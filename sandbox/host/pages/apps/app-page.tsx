import type { ReactNode } from "react";
import type { ForgeModule } from "../data/forge-modules";
import type { AppFrameProps } from "../frame/app-frame";
import { Link } from "../routing/link";
import { goTo, replacePlace, usePlace } from "../routing/use-place";
import { useTitle } from "../routing/use-title";
import { ModuleSurface } from "./module-surface";
import { subPages } from "./sub-pages";
import styles from "./apps.module.css";

type AppPageProps = {
  readonly module: ForgeModule;
  readonly location: AppFrameProps["place"]["location"];
  /** The page's own address; what follows it is the app's. */
  readonly base: string;
  /** What stands above the title. */
  readonly children?: ReactNode;
};

/** A page of the app's, with its own places beside it. The address and the app's history go along with each other. */
export function AppPage({ module, location, base, children }: AppPageProps) {
  const place = usePlace();
  useTitle(module.title);
  const sections = subPages(module);
  const path = (place.pathname.slice(base.length) || "/") + place.search + place.hash;
  const isBlank = module.definition["layout"] === "blank";

  function follow(moved: string, action: string): void {
    const address = base + (moved === "/" ? "" : moved);
    if (moved === path) return;
    if (action === "PUSH") goTo(address);
    else replacePlace(address);
  }

  return (
    <>
      {children}
      <div className={isBlank ? "visually-hidden" : styles["heading"]}>
        {module.iconAddress && <img src={module.iconAddress} width={24} height={24} alt="" />}
        <h1>{module.title}</h1>
      </div>
      <div className={sections.length > 0 ? styles["withPlaces"] : undefined}>
        {sections.length > 0 && (
          <nav className={styles["places"]} aria-label={module.title}>
            {sections.map((section, index) => (
              <div key={section.header ?? index}>
                {section.header !== null && <h2>{section.header}</h2>}
                <ul>
                  {section.pages.map(({ title, route }) => (
                    <li key={route}>
                      <Link
                        href={`${base}/${route}`}
                        aria-current={place.pathname === `${base}/${route}`.replace(/\/$/, "") ? "page" : undefined}
                      >
                        {title}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
        )}
        <div className={styles["surface"]} data-testid={`page-${module.key}`}>
          <ModuleSurface module={module} place={{ location }} path={path} onPathMoved={follow} />
        </div>
      </div>
    </>
  );
}
