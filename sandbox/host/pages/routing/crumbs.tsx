import Breadcrumbs, { BreadcrumbsItem } from "@atlaskit/breadcrumbs";
import { goTo } from "./use-place";

type Crumb = {
  readonly text: string;
  readonly href: string;
  readonly iconUrl?: string | undefined;
  readonly iconName?: string;
  readonly testId?: string;
};

/** Where a page stands within the site. A click stays within the page. */
export function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <Breadcrumbs label="Breadcrumbs">
      {crumbs.map((crumb) => (
        <BreadcrumbsItem
          key={crumb.href}
          text={crumb.text}
          href={crumb.href}
          onClick={(event) => {
            event.preventDefault();
            goTo(crumb.href);
          }}
          {...(crumb.testId !== undefined && { testId: crumb.testId })}
          {...(crumb.iconUrl !== undefined && {
            iconBefore: <img src={crumb.iconUrl} width={16} height={16} alt={crumb.iconName ?? ""} />,
          })}
        />
      ))}
    </Breadcrumbs>
  );
}
