/** Fields, work types, screens, statuses, workflows, priorities, resolutions: an operation, its classic scopes, its granular ones; `-` asks for none. */
export const WORD_OPERATIONS = `
GET customFieldOption/{} | read:jira-work | read:field:jira read:field.option:jira
GET field | read:jira-work | read:field:jira read:avatar:jira read:project-category:jira read:project:jira read:field-configuration:jira
POST field | manage:jira-configuration | write:field:jira read:avatar:jira read:field:jira read:project-category:jira read:project:jira read:field-configuration:jira
DELETE field/association | manage:jira-configuration | write:field-configuration:jira
PUT field/association | manage:jira-configuration | write:field-configuration:jira
GET field/search | read:jira-work | read:field:jira read:field-configuration:jira
GET field/search/trashed | read:jira-work | read:field:jira read:field-configuration:jira read:user:jira
PUT field/{} | manage:jira-configuration | write:field:jira
GET field/{}/association/project | read:jira-work | read:field:jira read:field-configuration:jira
GET field/{}/context | manage:jira-configuration | read:field:jira read:custom-field-contextual-configuration:jira
POST field/{}/context | manage:jira-configuration | read:field:jira write:field:jira read:custom-field-contextual-configuration:jira
GET field/{}/context/defaultValue | manage:jira-configuration | read:field.default-value:jira
PUT field/{}/context/defaultValue | manage:jira-configuration | write:field.default-value:jira
GET field/{}/context/issuetypemapping | manage:jira-configuration | read:field:jira
POST field/{}/context/mapping | manage:jira-configuration | read:field:jira
GET field/{}/context/projectmapping | manage:jira-configuration | read:field:jira
DELETE field/{}/context/{} | manage:jira-configuration | delete:field:jira
PUT field/{}/context/{} | manage:jira-configuration | write:field:jira
PUT field/{}/context/{}/issuetype | manage:jira-configuration | write:field:jira
POST field/{}/context/{}/issuetype/remove | manage:jira-configuration | write:field:jira
GET field/{}/context/{}/option | manage:jira-configuration | read:field.option:jira
POST field/{}/context/{}/option | manage:jira-configuration | read:field.option:jira write:field.option:jira
PUT field/{}/context/{}/option | manage:jira-configuration | read:field.option:jira write:field.option:jira
PUT field/{}/context/{}/option/move | manage:jira-configuration | write:field.option:jira
DELETE field/{}/context/{}/option/{} | manage:jira-configuration | delete:field.option:jira
DELETE field/{}/context/{}/option/{}/issue | manage:jira-configuration | read:field.option:jira write:field.option:jira
PUT field/{}/context/{}/project | manage:jira-configuration | write:field:jira
POST field/{}/context/{}/project/remove | manage:jira-configuration | write:field:jira
GET field/{}/contexts | manage:jira-project | read:field:jira read:avatar:jira read:project-category:jira read:project:jira
GET field/{}/screens | manage:jira-project | read:screen:jira read:avatar:jira read:project-category:jira read:project:jira read:screen-tab:jira
GET field/{}/option | manage:jira-configuration | read:field.option:jira
POST field/{}/option | manage:jira-configuration | write:field.option:jira
GET field/{}/option/suggestions/edit | read:jira-work | read:field.option:jira
GET field/{}/option/suggestions/search | read:jira-work | read:field.option:jira
DELETE field/{}/option/{} | manage:jira-configuration | delete:field.option:jira
GET field/{}/option/{} | manage:jira-configuration | read:field.option:jira
PUT field/{}/option/{} | manage:jira-configuration | write:field.option:jira
DELETE field/{}/option/{}/issue | manage:jira-configuration | write:field.option:jira delete:field.option:jira
DELETE field/{} | manage:jira-configuration | delete:field:jira
POST field/{}/restore | manage:jira-configuration | write:field:jira
POST field/{}/trash | manage:jira-configuration | delete:field:jira
GET issuetype | read:jira-work | read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira
POST issuetype | manage:jira-configuration | write:issue-type:jira read:avatar:jira read:issue-type:jira read:project-category:jira read:project:jira
GET issuetype/project | read:jira-work | read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira
DELETE issuetype/{} | manage:jira-configuration | delete:issue-type:jira
GET issuetype/{} | read:jira-work | read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira
PUT issuetype/{} | manage:jira-configuration | write:issue-type:jira read:avatar:jira read:issue-type:jira read:project-category:jira read:project:jira
GET issuetype/{}/alternatives | read:jira-work | read:issue-type:jira read:project-category:jira read:project:jira read:avatar:jira
POST issuetype/{}/avatar2 | manage:jira-configuration | write:avatar:jira write:issue-type:jira read:avatar:jira
GET issuetype/{}/properties | read:jira-work | read:issue-type.property:jira
DELETE issuetype/{}/properties/{} | manage:jira-configuration | delete:issue-type.property:jira
GET issuetype/{}/properties/{} | read:jira-work | read:issue-type.property:jira
PUT issuetype/{}/properties/{} | manage:jira-configuration | write:issue-type.property:jira
GET issuetypescheme | manage:jira-configuration | read:issue-type-scheme:jira
POST issuetypescheme | manage:jira-configuration | write:issue-type-scheme:jira
GET issuetypescheme/mapping | manage:jira-configuration | read:issue-type-scheme:jira
GET issuetypescheme/project | manage:jira-configuration | read:issue-type-scheme:jira
PUT issuetypescheme/project | manage:jira-configuration | write:issue-type-scheme:jira write:project:jira
DELETE issuetypescheme/{} | manage:jira-configuration | delete:issue-type-scheme:jira write:project:jira
PUT issuetypescheme/{} | manage:jira-configuration | write:issue-type-scheme:jira
PUT issuetypescheme/{}/issuetype | manage:jira-configuration | write:issue-type-scheme:jira
PUT issuetypescheme/{}/issuetype/move | manage:jira-configuration | write:issue-type-scheme:jira
DELETE issuetypescheme/{}/issuetype/{} | manage:jira-configuration | write:issue-type-scheme:jira
GET issuetypescreenscheme | manage:jira-configuration | read:issue-type-screen-scheme:jira
POST issuetypescreenscheme | manage:jira-configuration | write:issue-type-screen-scheme:jira
GET issuetypescreenscheme/mapping | manage:jira-configuration | read:issue-type-screen-scheme:jira
GET issuetypescreenscheme/project | manage:jira-configuration | read:issue-type-screen-scheme:jira
PUT issuetypescreenscheme/project | manage:jira-configuration | write:issue-type-screen-scheme:jira write:project:jira
DELETE issuetypescreenscheme/{} | manage:jira-configuration | delete:issue-type-screen-scheme:jira
PUT issuetypescreenscheme/{} | manage:jira-configuration | write:issue-type-screen-scheme:jira
PUT issuetypescreenscheme/{}/mapping | manage:jira-configuration | write:issue-type-screen-scheme:jira
PUT issuetypescreenscheme/{}/mapping/default | manage:jira-configuration | write:issue-type-screen-scheme:jira
POST issuetypescreenscheme/{}/mapping/remove | manage:jira-configuration | write:issue-type-screen-scheme:jira
GET issuetypescreenscheme/{}/project | manage:jira-configuration | read:project:jira read:avatar:jira read:project-category:jira
GET priority | read:jira-work | read:priority:jira
POST priority | manage:jira-configuration | -
PUT priority/default | manage:jira-configuration | -
PUT priority/move | manage:jira-configuration | -
GET priority/search | manage:jira-configuration | -
DELETE priority/{} | manage:jira-configuration | -
GET priority/{} | read:jira-work | read:priority:jira
PUT priority/{} | manage:jira-configuration | -
GET priorityscheme | manage:jira-configuration | read:priority-scheme:jira
POST priorityscheme | manage:jira-configuration | write:priority-scheme:jira
POST priorityscheme/mappings | manage:jira-configuration | read:priority-scheme:jira
GET priorityscheme/priorities/available | manage:jira-configuration | read:priority-scheme:jira
DELETE priorityscheme/{} | manage:jira-configuration | delete:priority-scheme:jira
PUT priorityscheme/{} | manage:jira-configuration | write:priority-scheme:jira
GET priorityscheme/{}/priorities | manage:jira-configuration | read:priority-scheme:jira
GET priorityscheme/{}/projects | manage:jira-configuration | read:priority-scheme:jira
GET resolution | read:jira-work | read:resolution:jira
POST resolution | manage:jira-configuration | -
PUT resolution/default | manage:jira-configuration | -
PUT resolution/move | manage:jira-configuration | -
GET resolution/search | read:jira-work | read:resolution:jira
DELETE resolution/{} | manage:jira-configuration | -
GET resolution/{} | read:jira-work | read:resolution:jira
PUT resolution/{} | manage:jira-configuration | -
GET screens | manage:jira-project | read:project:jira read:screen:jira read:avatar:jira read:project-category:jira
POST screens | manage:jira-project | read:project:jira read:screen:jira write:screen:jira read:avatar:jira read:project-category:jira
POST screens/addToDefault/{} | manage:jira-project | read:project:jira read:screen:jira write:screen:jira
GET screens/tabs | manage:jira-project | read:screen-tab:jira
DELETE screens/{} | manage:jira-project | delete:screen:jira
PUT screens/{} | manage:jira-project | read:project:jira read:screen:jira write:screen:jira read:avatar:jira read:project-category:jira
GET screens/{}/availableFields | manage:jira-project | read:screen-field:jira read:screenable-field:jira
GET screens/{}/tabs | manage:jira-project | read:screen-tab:jira
POST screens/{}/tabs | manage:jira-project | read:screen-tab:jira write:screen-tab:jira
DELETE screens/{}/tabs/{} | manage:jira-project | delete:screen-tab:jira
PUT screens/{}/tabs/{} | manage:jira-project | read:screen-tab:jira write:screen-tab:jira
GET screens/{}/tabs/{}/fields | manage:jira-project | read:screenable-field:jira
POST screens/{}/tabs/{}/fields | manage:jira-project | read:screenable-field:jira write:screenable-field:jira
DELETE screens/{}/tabs/{}/fields/{} | manage:jira-project | delete:screenable-field:jira
POST screens/{}/tabs/{}/fields/{}/move | manage:jira-project | write:screenable-field:jira
POST screens/{}/tabs/{}/move/{} | manage:jira-project | write:screen:jira
GET screenscheme | manage:jira-project | read:screen-scheme:jira read:issue-type-screen-scheme:jira
POST screenscheme | manage:jira-configuration | write:screen-scheme:jira
DELETE screenscheme/{} | manage:jira-project | delete:screen-scheme:jira
PUT screenscheme/{} | manage:jira-configuration | write:screen-scheme:jira
GET status | read:jira-work | read:status:jira
GET status/{} | read:jira-work | read:status:jira
GET statuscategory | read:jira-work | read:status:jira
GET statuscategory/{} | read:jira-work | read:status:jira
DELETE statuses | manage:jira-configuration | write:workflow:jira
GET statuses | manage:jira-configuration | read:workflow:jira
POST statuses | manage:jira-configuration | write:workflow:jira
PUT statuses | manage:jira-configuration | write:workflow:jira
GET statuses/byNames | manage:jira-configuration | read:workflow:jira
GET statuses/search | manage:jira-configuration | read:workflow:jira
GET statuses/{}/project/{}/issueTypeUsages | manage:jira-configuration | read:project:jira read:status:jira read:issue-type:jira
GET statuses/{}/projectUsages | manage:jira-configuration | read:project:jira read:status:jira
GET statuses/{}/workflowUsages | manage:jira-configuration | read:workflow:jira read:status:jira
POST workflow/history | manage:jira-configuration | read:workflow:jira
POST workflow/history/list | manage:jira-configuration | read:workflow:jira
GET workflow/rule/config | manage:jira-configuration | read:workflow:jira
PUT workflow/rule/config | manage:jira-configuration | write:workflow:jira
PUT workflow/rule/config/delete | - | -
GET workflow/search | manage:jira-project | read:group:jira read:issue-security-level:jira read:project-role:jira read:screen:jira read:status:jira read:user:jira read:workflow:jira read:webhook:jira read:avatar:jira read:project-category:jira read:project:jira
DELETE workflow/transitions/{}/properties | manage:jira-configuration | delete:workflow.property:jira
GET workflow/transitions/{}/properties | manage:jira-configuration | read:workflow.property:jira
POST workflow/transitions/{}/properties | manage:jira-configuration | write:workflow.property:jira read:workflow.property:jira
PUT workflow/transitions/{}/properties | manage:jira-configuration | write:workflow.property:jira read:workflow.property:jira
DELETE workflow/{} | manage:jira-configuration | delete:workflow:jira
GET workflow/{}/project/{}/issueTypeUsages | manage:jira-configuration | read:project:jira read:workflow:jira read:issue-type:jira
GET workflow/{}/projectUsages | manage:jira-configuration | read:project:jira read:workflow:jira
GET workflow/{}/workflowSchemes | manage:jira-configuration | read:workflow-scheme:jira read:workflow:jira
POST workflows | manage:jira-configuration | read:workflow:jira
GET workflows/capabilities | manage:jira-configuration | read:workflow:jira
POST workflows/create | manage:jira-configuration | write:workflow:jira
POST workflows/create/validation | manage:jira-configuration | write:workflow:jira
GET workflows/defaultEditor | manage:jira-configuration | read:workflow:jira
POST workflows/preview | manage:jira-configuration | read:workflow:jira
GET workflows/search | manage:jira-configuration | read:workflow:jira
POST workflows/update | manage:jira-configuration | write:workflow:jira
POST workflows/update/validation | manage:jira-configuration | write:workflow:jira
GET workflowscheme | manage:jira-configuration | read:workflow-scheme:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira
POST workflowscheme | manage:jira-configuration | write:workflow-scheme:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira read:workflow-scheme:jira
GET workflowscheme/project | manage:jira-configuration | read:workflow-scheme:jira read:workflow:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira
PUT workflowscheme/project | manage:jira-configuration | write:workflow-scheme:jira
POST workflowscheme/project/switch | manage:jira-configuration | write:workflow-scheme:jira write:project:jira
POST workflowscheme/read | manage:jira-configuration | read:workflow-scheme:jira
POST workflowscheme/update | manage:jira-configuration | write:workflow-scheme:jira
POST workflowscheme/update/mappings | manage:jira-configuration | write:workflow-scheme:jira
DELETE workflowscheme/{} | manage:jira-configuration | delete:workflow-scheme:jira
GET workflowscheme/{} | manage:jira-configuration | read:workflow-scheme:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira
PUT workflowscheme/{} | manage:jira-configuration | read:workflow-scheme:jira write:workflow-scheme:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira
DELETE workflowscheme/{}/default | manage:jira-configuration | read:workflow-scheme:jira write:workflow-scheme:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira
GET workflowscheme/{}/default | manage:jira-configuration | read:workflow-scheme:jira read:workflow:jira
PUT workflowscheme/{}/default | manage:jira-configuration | read:workflow-scheme:jira write:workflow-scheme:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira
DELETE workflowscheme/{}/issuetype/{} | manage:jira-configuration | delete:workflow-scheme:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira read:workflow-scheme:jira read:workflow:jira
GET workflowscheme/{}/issuetype/{} | manage:jira-configuration | read:workflow-scheme:jira read:workflow:jira read:issue-type:jira
PUT workflowscheme/{}/issuetype/{} | manage:jira-configuration | write:workflow-scheme:jira read:workflow-scheme:jira read:workflow:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira
DELETE workflowscheme/{}/workflow | manage:jira-configuration | delete:workflow-scheme:jira
GET workflowscheme/{}/workflow | manage:jira-configuration | read:workflow-scheme:jira read:workflow:jira read:issue-type:jira
PUT workflowscheme/{}/workflow | manage:jira-configuration | write:workflow-scheme:jira read:workflow-scheme:jira read:workflow:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira
GET workflowscheme/{}/projectUsages | manage:jira-configuration | read:project:jira read:workflow-scheme:jira
`;
