/** Projects, people, permissions, dashboards, filters, and the site itself: an operation, its classic scopes, its granular ones; `-` asks for none. */
export const SITE_OPERATIONS = `
GET component | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
POST component | manage:jira-project | read:project:jira read:user:jira write:project.component:jira read:application-role:jira read:avatar:jira read:group:jira read:project.component:jira
DELETE component/{} | manage:jira-project | delete:project.component:jira
GET component/{} | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
PUT component/{} | manage:jira-project | read:project:jira read:user:jira write:project.component:jira read:application-role:jira read:avatar:jira read:group:jira read:project.component:jira
GET dashboard | read:jira-work | read:dashboard:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
POST dashboard | write:jira-work | read:dashboard:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:dashboard:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
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
POST filter | write:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:filter:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET filter/my | read:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:jql:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira
GET filter/search | read:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:jql:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira
DELETE filter/{} | write:jira-work | delete:filter:jira
GET filter/{} | read:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:jql:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira
PUT filter/{} | write:jira-work | write:filter:jira read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:jql:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira
GET filter/{}/permission | read:jira-work | read:filter:jira read:group:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-role:jira read:project-version:jira read:project.component:jira
POST filter/{}/permission | write:jira-work | write:filter:jira read:filter:jira read:group:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-role:jira read:project-version:jira read:project.component:jira
DELETE filter/{}/permission/{} | write:jira-work | write:filter:jira
GET filter/{}/permission/{} | read:jira-work | read:filter:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:application-role:jira read:avatar:jira read:issue-type-hierarchy:jira read:issue-type:jira read:project-category:jira read:project-version:jira read:project.component:jira
DELETE group | manage:jira-configuration | delete:group:jira
POST group | manage:jira-configuration | read:group:jira read:user:jira write:group:jira read:avatar:jira
GET group/bulk | read:jira-user | read:group:jira
GET group/member | manage:jira-configuration | read:group:jira read:user:jira read:avatar:jira
DELETE group/user | manage:jira-configuration | write:group:jira
POST group/user | manage:jira-configuration | write:group:jira read:avatar:jira read:group:jira read:user:jira
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
POST project | manage:jira-configuration | write:project:jira read:project:jira
GET project/recent | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET project/search | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET project/type | read:jira-work | read:project-type:jira
GET project/type/{} | read:jira-work | read:project-type:jira
DELETE project/{} | manage:jira-configuration | delete:project:jira
GET project/{} | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
PUT project/{} | manage:jira-project | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira write:project:jira write:project.avatar:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET project/{}/component | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET project/{}/components | read:jira-work | read:project:jira read:project.component:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
POST project/{}/delete | manage:jira-configuration | write:project:jira write:project.property:jira
GET project/{}/properties | read:jira-work | read:project.property:jira
DELETE project/{}/properties/{} | manage:jira-project | delete:project.property:jira
GET project/{}/properties/{} | read:jira-work | read:project.property:jira
PUT project/{}/properties/{} | manage:jira-project | write:project.property:jira
GET project/{}/role | read:jira-work | read:project-role:jira
DELETE project/{}/role/{} | manage:jira-project | delete:project-role:jira
GET project/{}/role/{} | read:jira-work | read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira
POST project/{}/role/{} | manage:jira-configuration | read:user:jira read:group:jira read:project-role:jira read:project:jira write:project-role:jira read:avatar:jira read:project-category:jira
PUT project/{}/role/{} | manage:jira-project | read:user:jira read:group:jira read:project-role:jira read:project:jira write:project-role:jira read:avatar:jira read:project-category:jira
GET project/{}/statuses | read:jira-work | read:issue-status:jira read:issue-type:jira read:status:jira
GET project/{}/version | read:jira-work | read:project-version:jira
GET project/{}/versions | read:jira-work | read:project-version:jira
GET project/{}/permissionscheme | read:jira-work | read:application-role:jira read:field:jira read:group:jira read:permission-scheme:jira read:permission:jira read:project-role:jira read:user:jira read:avatar:jira read:project-category:jira read:project:jira
PUT project/{}/permissionscheme | manage:jira-project | read:application-role:jira read:field:jira read:group:jira read:permission-scheme:jira read:permission:jira read:project-role:jira read:user:jira write:project:jira read:avatar:jira read:project-category:jira read:project:jira
GET projectCategory | read:jira-work | read:project-category:jira
POST projectCategory | manage:jira-project | write:project-category:jira read:project-category:jira
DELETE projectCategory/{} | manage:jira-project | delete:project-category:jira
GET projectCategory/{} | read:jira-work | read:project-category:jira
PUT projectCategory/{} | manage:jira-project | read:project-category:jira write:project-category:jira
GET role | manage:jira-configuration | read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira
POST role | manage:jira-configuration | read:user:jira read:group:jira read:project:jira write:project-role:jira read:avatar:jira read:project-category:jira read:project-role:jira
GET role/{} | manage:jira-configuration | read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira
GET role/{}/actors | manage:jira-configuration | read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira
POST role/{}/actors | manage:jira-configuration | read:user:jira read:group:jira read:project-role:jira read:project:jira write:project-role:jira read:avatar:jira read:project-category:jira
GET serverInfo | - | -
GET universal_avatar/view/type/{}/avatar/{} | read:jira-work | read:avatar:jira
DELETE user | manage:jira-configuration | write:user:jira
GET user | read:jira-user | read:application-role:jira read:group:jira read:user:jira read:avatar:jira
POST user | manage:jira-configuration | write:user:jira
GET user/assignable/search | read:jira-user | read:issue:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET user/bulk | read:jira-user | read:application-role:jira read:group:jira read:user:jira read:avatar:jira
GET user/groups | read:jira-user | read:group:jira
GET user/permission/search | read:jira-user | read:issue:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET user/search | read:jira-user | read:user:jira read:user.property:jira read:application-role:jira read:avatar:jira read:group:jira
GET users | read:jira-user | read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET users/search | read:jira-user | read:user:jira read:application-role:jira read:avatar:jira read:group:jira
POST version | manage:jira-project | write:project-version:jira read:project-version:jira
GET version/{} | read:jira-work | read:project-version:jira
PUT version/{} | manage:jira-project | write:project-version:jira read:project-version:jira
GET project | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
`;
