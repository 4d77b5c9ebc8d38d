import type { FullContext } from "../forge";

/** What a function is told of the place a page was opened in. The account reaches it by its second argument, never by this. */
export function signedContext({
  accountId: _accountId,
  locale: _locale,
  timezone: _timezone,
  theme: _theme,
  permissions: _permissions,
  userAccess: _userAccess,
  ...signed
}: FullContext): object {
  return signed;
}
