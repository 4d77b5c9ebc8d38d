/** Issues, what hangs on them, and finding them: an operation, its classic scopes, its granular ones; `-` asks for none. */
export const ISSUE_OPERATIONS = `
POST app/field/context/configuration/list | manage:jira-configuration | read:custom-field-contextual-configuration:jira
POST app/field/value | - | write:app-data:jira
GET app/field/{}/context/configuration | manage:jira-configuration | read:custom-field-contextual-configuration:jira
PUT app/field/{}/context/configuration | manage:jira-configuration | write:custom-field-contextual-configuration:jira
PUT app/field/{}/value | - | write:app-data:jira
GET attachment/content/{} | read:jira-work | read:attachment:jira
GET attachment/meta | read:jira-work | read:instance-configuration:jira
GET attachment/thumbnail/{} | read:jira-work | read:attachment:jira
DELETE attachment/{} | write:jira-work | delete:attachment:jira
GET attachment/{} | read:jira-work | read:attachment:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET attachment/{}/expand/human | read:jira-work | read:attachment:jira
GET attachment/{}/expand/raw | read:jira-work | read:attachment:jira
POST bulk/issues/delete | write:jira-work | write:issue:jira read:issue:jira
GET bulk/issues/fields | read:jira-work | read:issue:jira
POST bulk/issues/fields | write:jira-work | write:issue:jira read:issue:jira
POST bulk/issues/move | write:jira-work | write:issue:jira read:issue:jira
GET bulk/issues/transition | read:jira-work | read:issue:jira
POST bulk/issues/transition | write:jira-work | write:issue:jira read:issue:jira
POST bulk/issues/unwatch | write:jira-work | write:issue:jira read:issue:jira
POST bulk/issues/watch | write:jira-work | write:issue:jira read:issue:jira
GET bulk/queue/{} | read:jira-work | read:issue:jira
POST changelog/bulkfetch | read:jira-work | read:issue-meta:jira read:avatar:jira read:issue.changelog:jira
POST comment/list | read:jira-work | delete:comment.property:jira read:avatar:jira read:comment:jira read:group:jira read:project-role:jira read:user:jira read:comment.property:jira read:project:jira
GET comment/{}/properties | read:jira-work | read:comment.property:jira
DELETE comment/{}/properties/{} | write:jira-work | delete:comment.property:jira
GET comment/{}/properties/{} | read:jira-work | read:comment.property:jira
PUT comment/{}/properties/{} | write:jira-work | write:comment.property:jira
POST expression/analyse | read:jira-work read:jira-user | read:field:jira read:jira-expressions:jira
POST expression/eval | read:jira-work read:jira-user | read:jira-expressions:jira
POST expression/evaluate | read:jira-work read:jira-user | read:jira-expressions:jira
POST forge/panel/action/bulk/async | manage:jira-project | -
POST issue | write:jira-work | write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira
POST issue/archive | write:jira-work | write:issue:jira
PUT issue/archive | write:jira-work | write:issue:jira
POST issue/bulk | write:jira-work | write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira
POST issue/bulkfetch | read:jira-work | read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira
GET issue/createmeta | read:jira-work | read:issue-meta:jira read:avatar:jira read:field-configuration:jira
GET issue/createmeta/{}/issuetypes | read:jira-work | read:issue-meta:jira read:avatar:jira read:field-configuration:jira
GET issue/createmeta/{}/issuetypes/{} | read:jira-work | read:issue-meta:jira read:avatar:jira read:field-configuration:jira
GET issue/limit/report | read:jira-work | read:project:jira read:issue:jira
GET issue/picker | read:jira-work | read:issue-details:jira
POST issue/properties | write:jira-work | write:issue.property:jira
POST issue/properties/multi | write:jira-work | write:issue.property:jira
DELETE issue/properties/{} | write:jira-work | delete:issue.property:jira
PUT issue/properties/{} | write:jira-work | read:jira-expressions:jira write:issue.property:jira
PUT issue/unarchive | write:jira-work | write:issue:jira
POST issue/watching | read:jira-work | read:issue.watcher:jira read:user:jira
DELETE issue/{} | write:jira-work | delete:issue:jira
GET issue/{} | read:jira-work | read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira
PUT issue/{} | write:jira-work | write:issue:jira
PUT issue/{}/assignee | write:jira-work | write:issue:jira
POST issue/{}/attachments | write:jira-work | read:user:jira write:attachment:jira read:attachment:jira read:avatar:jira
GET issue/{}/changelog | read:jira-work | read:issue-meta:jira read:avatar:jira read:issue.changelog:jira
POST issue/{}/changelog/list | read:jira-work | read:issue-meta:jira read:avatar:jira read:issue.changelog:jira
GET issue/{}/comment | read:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira
POST issue/{}/comment | write:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:comment:jira read:avatar:jira
DELETE issue/{}/comment/{} | write:jira-work | delete:comment:jira delete:comment.property:jira
GET issue/{}/comment/{} | read:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira
PUT issue/{}/comment/{} | write:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:comment:jira read:avatar:jira
GET issue/{}/editmeta | read:jira-work | read:issue-meta:jira read:field-configuration:jira
POST issue/{}/notify | write:jira-work | send:notification:jira
GET issue/{}/properties | read:jira-work | read:issue.property:jira
DELETE issue/{}/properties/{} | write:jira-work | delete:issue.property:jira
GET issue/{}/properties/{} | read:jira-work | read:issue.property:jira
PUT issue/{}/properties/{} | write:jira-work | write:issue.property:jira
DELETE issue/{}/remotelink | write:jira-work | delete:issue.remote-link:jira write:issue:jira
GET issue/{}/remotelink | read:jira-work | read:issue.remote-link:jira read:status:jira
POST issue/{}/remotelink | write:jira-work | write:issue:jira write:issue.remote-link:jira read:issue.remote-link:jira
DELETE issue/{}/remotelink/{} | write:jira-work | delete:issue.remote-link:jira write:issue:jira
GET issue/{}/remotelink/{} | read:jira-work | read:issue.remote-link:jira read:status:jira
PUT issue/{}/remotelink/{} | write:jira-work | write:issue:jira write:issue.remote-link:jira
GET issue/{}/transitions | read:jira-work | read:issue.transition:jira read:status:jira read:field-configuration:jira
POST issue/{}/transitions | write:jira-work | write:issue:jira write:issue.property:jira
DELETE issue/{}/votes | write:jira-work | write:issue.vote:jira
GET issue/{}/votes | read:jira-work | read:issue.vote:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
POST issue/{}/votes | write:jira-work | write:issue.vote:jira
DELETE issue/{}/watchers | write:jira-work | write:issue.watcher:jira
GET issue/{}/watchers | read:jira-work | read:issue.watcher:jira read:user:jira read:avatar:jira
POST issue/{}/watchers | write:jira-work | write:issue.watcher:jira
DELETE issue/{}/worklog | write:jira-work | delete:issue-worklog:jira delete:issue-worklog.property:jira write:issue.time-tracking:jira read:group:jira read:issue-worklog:jira read:project-role:jira read:user:jira read:issue-worklog.property:jira
GET issue/{}/worklog | read:jira-work | read:group:jira read:issue-worklog:jira read:issue-worklog.property:jira read:project-role:jira read:user:jira read:avatar:jira
POST issue/{}/worklog | write:jira-work | write:issue-worklog:jira write:issue-worklog.property:jira read:avatar:jira read:group:jira read:issue-worklog:jira read:project-role:jira read:user:jira read:issue-worklog.property:jira
POST issue/{}/worklog/move | write:jira-work | read:issue-worklog:jira write:issue-worklog:jira delete:issue-worklog:jira read:issue-worklog.property:jira write:issue-worklog.property:jira delete:issue-worklog.property:jira write:issue.time-tracking:jira read:group:jira read:project-role:jira read:user:jira
DELETE issue/{}/worklog/{} | write:jira-work | delete:issue-worklog:jira delete:issue-worklog.property:jira write:issue.time-tracking:jira
GET issue/{}/worklog/{} | read:jira-work | read:comment:jira read:group:jira read:issue-worklog:jira read:issue-worklog.property:jira read:project-role:jira read:user:jira read:avatar:jira
PUT issue/{}/worklog/{} | write:jira-work | read:comment:jira read:group:jira read:issue-worklog:jira read:issue-worklog.property:jira read:project-role:jira read:user:jira write:comment:jira write:issue-worklog:jira write:issue-worklog.property:jira read:avatar:jira
GET issue/{}/worklog/{}/properties | read:jira-work | read:issue-worklog.property:jira
DELETE issue/{}/worklog/{}/properties/{} | write:jira-work | delete:issue-worklog.property:jira
GET issue/{}/worklog/{}/properties/{} | read:jira-work | read:issue-worklog.property:jira
PUT issue/{}/worklog/{}/properties/{} | write:jira-work | write:issue-worklog.property:jira
POST issueLink | write:jira-work | write:comment:jira write:issue:jira write:issue-link:jira
DELETE issueLink/{} | write:jira-work | delete:issue-link:jira
GET issueLink/{} | read:jira-work | read:field:jira read:issue-link-type:jira read:issue:jira read:issue-type:jira read:priority:jira read:status:jira read:avatar:jira read:issue.time-tracking:jira read:project-category:jira read:project:jira read:user:jira
GET issueLinkType | read:jira-work | read:issue-link-type:jira
POST issueLinkType | manage:jira-configuration | write:issue-link-type:jira
DELETE issueLinkType/{} | manage:jira-configuration | delete:issue-link-type:jira
GET issueLinkType/{} | read:jira-work | read:issue-link-type:jira
PUT issueLinkType/{} | manage:jira-configuration | read:issue-link-type:jira write:issue-link-type:jira
GET jql/autocompletedata | read:jira-work | read:field:jira
POST jql/autocompletedata | read:jira-work | read:field:jira
GET jql/autocompletedata/suggestions | read:jira-work | read:issue-details:jira
GET jql/function/computation | - | read:app-data:jira
POST jql/function/computation | - | write:app-data:jira
POST jql/function/computation/search | - | read:app-data:jira
POST jql/match | read:jira-work | read:issue-details:jira
POST jql/parse | read:jira-work | read:field:jira validate:jql:jira read:jql:jira
POST jql/pdcleaner | read:jira-user | read:user:jira read:jql:jira validate:jql:jira
POST jql/sanitize | manage:jira-configuration | read:jql:jira
GET search | read:jira-work | read:issue-details:jira read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-meta:jira
POST search | read:jira-work | read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira
POST search/approximate-count | read:jira-work | read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira
GET search/jql | read:jira-work | read:issue-details:jira read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-meta:jira
POST search/jql | read:jira-work | read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira
GET task/{} | read:jira-work | -
POST task/{}/cancel | write:jira-work | delete:async-task:jira
GET worklog/deleted | read:jira-work | read:issue-worklog:jira read:issue-worklog.property:jira
POST worklog/list | read:jira-work | read:comment:jira read:group:jira read:issue-worklog:jira read:issue-worklog.property:jira read:project-role:jira read:user:jira read:avatar:jira
GET worklog/updated | read:jira-work | read:issue-worklog:jira read:issue-worklog.property:jira
`;
