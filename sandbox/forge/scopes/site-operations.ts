/** Projects, people, permissions, dashboards, filters, and the site itself: an operation, its classic scopes, its granular ones; `-` asks for none. */
export const SITE_OPERATIONS = `
GET avatar/{}/system | manage:jira-configuration | read:avatar:jira
GET component | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
POST component | manage:jira-project | read:project:jira read:user:jira write:project.component:jira read:application-role:jira read:avatar:jira read:group:jira read:project.component:jira
DELETE component/{} | manage:jira-project | delete:project.component:jira
GET component/{} | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
PUT component/{} | manage:jira-project | read:project:jira read:user:jira write:project.component:jira read:application-role:jira read:avatar:jira read:group:jira read:project.component:jira
GET component/{}/relatedIssueCounts | read:jira-work | read:field:jira read:project.component:jira
GET configuration | read:jira-user | read:instance-configuration:jira read:issue.time-tracking:jira
GET configuration/timetracking | manage:jira-configuration | read:issue.time-tracking:jira
PUT configuration/timetracking | manage:jira-configuration | write:issue.time-tracking:jira
GET configuration/timetracking/list | manage:jira-configuration | read:issue.time-tracking:jira
GET configuration/timetracking/options | manage:jira-configuration | read:issue.time-tracking:jira
PUT configuration/timetracking/options | manage:jira-configuration | write:issue.time-tracking:jira read:issue.time-tracking:jira
GET dashboard | read:jira-work | read:dashboard:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
POST dashboard | write:jira-work | read:dashboard:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:dashboard:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
PUT dashboard/bulk/edit | write:jira-work | read:dashboard:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:dashboard:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET dashboard/gadgets | read:jira-work | read:dashboard:jira
GET dashboard/search | read:jira-work | read:dashboard:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET dashboard/{}/gadget | read:jira-work | read:dashboard:jira
POST dashboard/{}/gadget | write:jira-work read:jira-work | write:dashboard:jira read:dashboard:jira
DELETE dashboard/{}/gadget/{} | write:jira-work | write:dashboard:jira
PUT dashboard/{}/gadget/{} | write:jira-work | write:dashboard:jira
GET dashboard/{}/items/{}/properties | read:jira-work | read:dashboard.property:jira
DELETE dashboard/{}/items/{}/properties/{} | write:jira-work | delete:dashboard.property:jira
GET dashboard/{}/items/{}/properties/{} | read:jira-work | read:dashboard.property:jira
PUT dashboard/{}/items/{}/properties/{} | write:jira-work | write:dashboard.property:jira
DELETE dashboard/{} | write:jira-work | delete:dashboard:jira
GET dashboard/{} | read:jira-work | read:dashboard:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
PUT dashboard/{} | write:jira-work | read:dashboard:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:dashboard:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
POST dashboard/{}/copy | write:jira-work | read:dashboard:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:dashboard:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
POST filter | write:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:filter:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET filter/defaultShareScope | read:jira-work | read:filter.default-share-scope:jira
PUT filter/defaultShareScope | write:jira-work | write:filter.default-share-scope:jira read:filter.default-share-scope:jira
GET filter/favourite | read:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:jql:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira
GET filter/my | read:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:jql:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira
GET filter/search | read:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:jql:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira
DELETE filter/{} | write:jira-work | delete:filter:jira
GET filter/{} | read:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:jql:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira
PUT filter/{} | write:jira-work | write:filter:jira read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:jql:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira
DELETE filter/{}/columns | write:jira-work | delete:filter.column:jira
GET filter/{}/columns | read:jira-work | read:filter.column:jira
PUT filter/{}/columns | write:jira-work | write:filter.column:jira
DELETE filter/{}/favourite | write:jira-work | write:filter:jira read:application-role:jira read:avatar:jira read:filter:jira read:group:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-role:jira read:project-version:jira read:project.component:jira read:project:jira read:user:jira
PUT filter/{}/favourite | write:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:filter:jira read:jql:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira
PUT filter/{}/owner | write:jira-work | read:filter:jira write:filter:jira
GET filter/{}/permission | read:jira-work | read:filter:jira read:group:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-role:jira read:project-version:jira read:project.component:jira
POST filter/{}/permission | write:jira-work | write:filter:jira read:filter:jira read:group:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-role:jira read:project-version:jira read:project.component:jira
DELETE filter/{}/permission/{} | write:jira-work | write:filter:jira
GET filter/{}/permission/{} | read:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
DELETE group | manage:jira-configuration | delete:group:jira
GET group | read:jira-user | read:group:jira read:user:jira read:avatar:jira
POST group | manage:jira-configuration | read:group:jira read:user:jira write:group:jira read:avatar:jira
GET group/bulk | read:jira-user | read:group:jira
GET group/member | manage:jira-configuration | read:group:jira read:user:jira read:avatar:jira
DELETE group/user | manage:jira-configuration | write:group:jira
POST group/user | manage:jira-configuration | write:group:jira read:avatar:jira read:group:jira read:user:jira
GET groups/picker | read:jira-user | read:group:jira
GET mypermissions | read:jira-work | read:permission:jira
GET myself | read:jira-user | read:application-role:jira read:group:jira read:user:jira read:avatar:jira
GET permissions | manage:jira-configuration | read:permission:jira
POST permissions/check | - | read:permission:jira
POST permissions/project | read:jira-work | read:permission:jira read:project:jira
GET permissionscheme | read:jira-work | read:application-role:jira read:field:jira read:group:jira read:permission-scheme:jira read:permission:jira read:project-role:jira read:user:jira read:avatar:jira read:project-category:jira read:project:jira
POST permissionscheme | manage:jira-configuration | write:permission-scheme:jira read:application-role:jira read:field:jira read:group:jira read:permission-scheme:jira read:permission:jira read:project-role:jira read:user:jira read:avatar:jira read:project-category:jira read:project:jira
DELETE permissionscheme/{} | manage:jira-configuration | delete:permission-scheme:jira
GET permissionscheme/{} | read:jira-work | read:application-role:jira read:field:jira read:group:jira read:permission-scheme:jira read:permission:jira read:project-role:jira read:user:jira read:avatar:jira read:project-category:jira read:project:jira
PUT permissionscheme/{} | manage:jira-configuration | write:permission-scheme:jira read:application-role:jira read:field:jira read:group:jira read:permission-scheme:jira read:permission:jira read:project-role:jira read:user:jira read:avatar:jira read:project-category:jira read:project:jira
GET permissionscheme/{}/permission | read:jira-work | read:application-role:jira read:field:jira read:group:jira read:permission:jira read:project-role:jira read:user:jira
POST permissionscheme/{}/permission | manage:jira-configuration | read:application-role:jira read:field:jira read:group:jira read:permission:jira read:project-role:jira read:user:jira write:permission:jira
DELETE permissionscheme/{}/permission/{} | manage:jira-configuration | delete:permission:jira
GET permissionscheme/{}/permission/{} | read:jira-work | read:application-role:jira read:field:jira read:group:jira read:permission:jira read:project-role:jira read:user:jira
GET project | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
POST project | manage:jira-configuration | write:project:jira read:project:jira
GET project/recent | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET project/search | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET project/type | read:jira-work | read:project-type:jira
GET project/type/accessible | read:jira-work | read:project-type:jira
GET project/type/{} | read:jira-work | read:project-type:jira
GET project/type/{}/accessible | read:jira-work | read:project-type:jira
DELETE project/{} | manage:jira-configuration | delete:project:jira
GET project/{} | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
PUT project/{} | manage:jira-project | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira write:project:jira write:project.avatar:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
POST project/{}/archive | manage:jira-project | write:project:jira
PUT project/{}/avatar | manage:jira-project | write:project.avatar:jira
DELETE project/{}/avatar/{} | manage:jira-project | delete:project.avatar:jira
POST project/{}/avatar2 | manage:jira-project | write:project.avatar:jira read:avatar:jira
GET project/{}/avatars | read:jira-work | read:project.avatar:jira read:avatar:jira
GET project/{}/classification-config | read:jira-work | read:project:jira
DELETE project/{}/classification-level/default | manage:jira-project | write:project:jira
GET project/{}/classification-level/default | read:jira-work | read:project:jira
PUT project/{}/classification-level/default | manage:jira-project | write:project:jira
GET project/{}/component | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET project/{}/components | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
POST project/{}/delete | manage:jira-configuration | write:project:jira write:project.property:jira
GET project/{}/features | read:jira-work | read:project.feature:jira
PUT project/{}/features/{} | manage:jira-project | write:project.feature:jira read:project.feature:jira
GET project/{}/properties | read:jira-work | read:project.property:jira
DELETE project/{}/properties/{} | manage:jira-project | delete:project.property:jira
GET project/{}/properties/{} | read:jira-work | read:project.property:jira
PUT project/{}/properties/{} | manage:jira-project | write:project.property:jira
POST project/{}/restore | manage:jira-configuration | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira write:project:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET project/{}/role | read:jira-work | read:project-role:jira
DELETE project/{}/role/{} | manage:jira-project | delete:project-role:jira
GET project/{}/role/{} | read:jira-work | read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira
POST project/{}/role/{} | manage:jira-configuration | read:user:jira read:group:jira read:project-role:jira read:project:jira write:project-role:jira read:avatar:jira read:project-category:jira
PUT project/{}/role/{} | manage:jira-project | read:user:jira read:group:jira read:project-role:jira read:project:jira write:project-role:jira read:avatar:jira read:project-category:jira
GET project/{}/roledetails | read:jira-work | read:project-category:jira read:project-role:jira read:project:jira read:avatar:jira
GET project/{}/statuses | read:jira-work | read:issue-status:jira read:issue-type:jira read:status:jira
GET project/{}/version | read:jira-work | read:project-version:jira
GET project/{}/versions | read:jira-work | read:project-version:jira
GET project/{}/email | manage:jira-project | read:project.email:jira
PUT project/{}/email | manage:jira-project | write:project.email:jira
GET project/{}/hierarchy | read:jira-work | read:issue-type:jira read:issue-type-hierarchy:jira
GET project/{}/issuesecuritylevelscheme | read:jira-work | read:issue-security-level:jira read:issue-security-scheme:jira
GET project/{}/permissionscheme | read:jira-work | read:application-role:jira read:field:jira read:group:jira read:permission-scheme:jira read:permission:jira read:project-role:jira read:user:jira read:avatar:jira read:project-category:jira read:project:jira
PUT project/{}/permissionscheme | manage:jira-project | read:application-role:jira read:field:jira read:group:jira read:permission-scheme:jira read:permission:jira read:project-role:jira read:user:jira write:project:jira read:avatar:jira read:project-category:jira read:project:jira
GET project/{}/securitylevel | read:jira-work | read:issue-security-level:jira
GET projectCategory | read:jira-work | read:project-category:jira
POST projectCategory | manage:jira-project | write:project-category:jira read:project-category:jira
DELETE projectCategory/{} | manage:jira-project | delete:project-category:jira
GET projectCategory/{} | read:jira-work | read:project-category:jira
PUT projectCategory/{} | manage:jira-project | read:project-category:jira write:project-category:jira
GET role | manage:jira-configuration | read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira
POST role | manage:jira-configuration | read:user:jira read:group:jira read:project:jira write:project-role:jira read:avatar:jira read:project-category:jira read:project-role:jira
DELETE role/{} | manage:jira-configuration | delete:project-role:jira
GET role/{} | manage:jira-configuration | read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira
POST role/{} | manage:jira-configuration | read:user:jira read:group:jira read:project:jira write:project-role:jira read:avatar:jira read:project-category:jira read:project-role:jira
PUT role/{} | manage:jira-configuration | read:user:jira read:group:jira read:project:jira write:project-role:jira read:avatar:jira read:project-category:jira read:project-role:jira
DELETE role/{}/actors | manage:jira-configuration | write:project-role:jira read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira
GET role/{}/actors | manage:jira-configuration | read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira
POST role/{}/actors | manage:jira-configuration | read:user:jira read:group:jira read:project-role:jira read:project:jira write:project-role:jira read:avatar:jira read:project-category:jira
GET serverInfo | - | -
GET universal_avatar/type/{}/owner/{} | manage:jira-configuration | read:avatar:jira
POST universal_avatar/type/{}/owner/{} | manage:jira-configuration | write:avatar:jira read:avatar:jira
DELETE universal_avatar/type/{}/owner/{}/avatar/{} | manage:jira-configuration | delete:avatar:jira
GET universal_avatar/view/type/{} | read:jira-work | read:avatar:jira
GET universal_avatar/view/type/{}/avatar/{} | read:jira-work | read:avatar:jira
GET universal_avatar/view/type/{}/owner/{} | read:jira-work | read:avatar:jira
DELETE user | manage:jira-configuration | write:user:jira
GET user | read:jira-user | read:application-role:jira read:group:jira read:user:jira read:avatar:jira
POST user | manage:jira-configuration | write:user:jira
GET user/assignable/multiProjectSearch | read:jira-user | read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET user/assignable/search | read:jira-user | read:issue:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET user/bulk | read:jira-user | read:application-role:jira read:group:jira read:user:jira read:avatar:jira
GET user/bulk/migration | read:jira-user | read:user:jira
DELETE user/columns | manage:jira-configuration | delete:user.columns:jira
GET user/columns | read:jira-user | read:user.columns:jira read:filter.column:jira
PUT user/columns | manage:jira-configuration | write:user.columns:jira
GET user/email | - | read:email-address:jira
GET user/email/bulk | - | read:email-address:jira
GET user/groups | read:jira-user | read:group:jira
GET user/permission/search | read:jira-user | read:issue:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET user/picker | read:jira-user | read:user:jira
GET user/properties | read:jira-user | read:user.property:jira
DELETE user/properties/{} | write:jira-work | delete:user.property:jira
GET user/properties/{} | read:jira-user | read:user.property:jira
PUT user/properties/{} | write:jira-work | write:user.property:jira
GET user/search | read:jira-user | read:user:jira read:user.property:jira read:application-role:jira read:avatar:jira read:group:jira
GET user/search/query | read:jira-user | read:comment:jira read:issue:jira read:issue.vote:jira read:issue.watcher:jira read:project:jira read:user:jira read:user.property:jira read:application-role:jira read:avatar:jira read:group:jira
GET user/search/query/key | read:jira-user | read:comment:jira read:issue:jira read:issue.vote:jira read:issue.watcher:jira read:project:jira read:user.property:jira read:user:jira
GET user/viewissue/search | read:jira-user | read:issue:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET users | read:jira-user | read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET users/search | read:jira-user | read:user:jira read:application-role:jira read:avatar:jira read:group:jira
POST version | manage:jira-project | write:project-version:jira read:project-version:jira
DELETE version/{} | manage:jira-project | delete:project-version:jira
GET version/{} | read:jira-work | read:project-version:jira
PUT version/{} | manage:jira-project | write:project-version:jira read:project-version:jira
PUT version/{}/mergeto/{} | manage:jira-project | delete:project-version:jira write:project-version:jira
POST version/{}/move | manage:jira-project | write:project-version:jira read:project-version:jira
GET version/{}/relatedIssueCounts | read:jira-work | read:field:jira read:project-version:jira
GET version/{}/relatedwork | read:jira-work | read:project-version:jira
POST version/{}/relatedwork | write:jira-work | write:issue:jira
PUT version/{}/relatedwork | write:jira-work | write:issue:jira
POST version/{}/removeAndSwap | manage:jira-project | delete:project-version:jira write:project-version:jira
GET version/{}/unresolvedIssueCount | read:jira-work | read:project-version:jira
DELETE version/{}/relatedwork/{} | write:jira-work | write:issue:jira
`;
