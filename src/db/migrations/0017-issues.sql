-- Issues 难点堵点: what stands in the way, who must solve it until when, every step and promise, and who may see and move it.
create function scope.organisation_id() returns text language sql stable
  return nullif(current_setting('citong.organisation_id', true), '');
comment on function scope.organisation_id() is 'Organisation of who is asking; null = none';

create table issue (
  city_id text not null references city,
  id text not null,
  number text not null,
  title text not null check (title <> ''),
  text text not null,
  place_id text not null,
  origin text not null check (origin in (
    'meeting', 'visit', 'process-walk', 'appeal', 'hazard', 'proposal', 'instruction', 'hotline', 'light', 'inspection'
  )),
  origin_note text not null,
  cause text not null check (cause in (
    'land', 'forest', 'sea', 'power', 'approval', 'finance', 'labour', 'relocation', 'design-change', 'supporting', 'other'
  )),
  weight text not null check (weight in ('ordinary', 'hard')),
  needed_value numeric,
  needed_unit text,
  upper_body text not null,
  upper_ask text not null,
  upper_until date,
  state text not null check (state in (
    'registered', 'assigned', 'accepted', 'handling', 'extension-asked', 'returned', 'verifying', 'closed'
  )),
  step integer not null check (step >= 1),
  duty_organisation_id text,
  duty_post text not null,
  assigned_on date,
  due_on date,
  promised_on date,
  asked_until date,
  level integer not null check (level between 1 and 4),
  outcome text not null,
  evidence text not null,
  submitted_by text,
  confirmed boolean,
  rating integer check (rating between 1 and 5),
  reopened integer not null check (reopened >= 0),
  closed_on date,
  raised_on date not null,
  raised_organisation_id text,
  synthetic boolean not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, id),
  constraint issue_number unique (city_id, number),
  foreign key (city_id, place_id) references place,
  foreign key (city_id, duty_organisation_id) references organisation,
  foreign key (city_id, raised_organisation_id) references organisation,
  check ((needed_value is null) = (needed_unit is null)),
  check ((closed_on is null) = (state <> 'closed')),
  check (state in ('registered', 'returned') or (duty_organisation_id is not null and due_on is not null)),
  check (state <> 'closed' or (confirmed and outcome <> '' and evidence <> ''))
);
create index issue_place on issue (city_id, place_id);
create index issue_duty on issue (city_id, duty_organisation_id);
create index issue_raised on issue (city_id, raised_organisation_id);
comment on table issue is 'An obstacle as it stands after its last step. What each step said is in issue_step.';
comment on column issue.number is 'Counted along the city and year, e.g. 2026-014';
comment on column issue.place_id is 'Where it stands in the way; decides which county office runs it';
comment on column issue.origin is '调度会, 走访, 局长走流程, 企业诉求, 隐患, 政协建言, 领导批示, 12345, 亮灯, 检查';
comment on column issue.origin_note is 'The meeting, visit or call in words; empty = not said';
comment on column issue.cause is '用地, 用林, 用海, 用电, 审批, 融资, 用工, 征迁, 设计变更, 配套, 其他';
comment on column issue.weight is '一般问题, 重大复杂问题: which clock runs';
comment on column issue.needed_value is 'How much is missing, in needed_unit; null = not said';
comment on column issue.upper_body is '对上争取: of which higher body something is asked; empty = of none';
comment on column issue.upper_ask is 'What is asked of it';
comment on column issue.upper_until is 'Until when; null = not said';
comment on column issue.step is 'Number of its last step, for the optimistic check';
comment on column issue.duty_post is 'Post that answers for it; empty = not said';
comment on column issue.assigned_on is 'Calendar date of the last 交办; null = not yet';
comment on column issue.due_on is 'Last calendar date of its clock, with what was granted; null = before 交办';
comment on column issue.promised_on is 'The date promised last; null = none';
comment on column issue.asked_until is 'The date asked for while an extension waits; null = none waits';
comment on column issue.level is 'Level that a person gave it, 1 to 4; the rules may ask for more';
comment on column issue.outcome is 'How it was solved, as handed in last; empty = nothing was handed in';
comment on column issue.evidence is 'What proves it';
comment on column issue.submitted_by is 'Account that handed it in; another one closes it';
comment on column issue.confirmed is 'Whether who raised it says that it is solved; null = not said';
comment on column issue.rating is '1 to 5, by who raised it; null = none';
comment on column issue.reopened is 'How often it came back after it was handed in or closed';
comment on column issue.closed_on is 'Calendar date of 销号; null = open';
comment on column issue.raised_on is 'Calendar date of the world on which it was registered';
comment on column issue.raised_organisation_id is 'Organisation of who raised it; null = a person without one';
comment on column issue.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column issue.recorded_by is 'Account that raised it';
comment on column issue.recorded_by_name is 'Display name of who raised it, as it was then';

create table issue_step (
  city_id text not null,
  issue_id text not null,
  step integer not null check (step >= 1),
  act text not null check (act in (
    'raise', 'assign', 'accept', 'return', 'promise', 'report', 'ask-extension', 'grant-extension', 'refuse-extension', 'submit', 'confirm',
    'doubt', 'close', 'send-back', 'reopen', 'escalate'
  )),
  words text not null,
  until date,
  given_organisation_id text,
  level integer check (level between 1 and 4),
  organisation_id text,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, issue_id, step),
  foreign key (city_id, issue_id) references issue,
  foreign key (city_id, given_organisation_id) references organisation,
  foreign key (city_id, organisation_id) references organisation
);
create index issue_step_given on issue_step (city_id, given_organisation_id);
create index issue_step_organisation on issue_step (city_id, organisation_id);
comment on table issue_step is 'What was done to an issue, by whom and why. Kept for ever: every promise stands here.';
comment on column issue_step.words is 'Reason, report, outcome or comment; empty = none';
comment on column issue_step.until is 'Calendar date that was set, promised, asked for or granted; null = the act has none';
comment on column issue_step.given_organisation_id is 'To whom it was given, of 交办';
comment on column issue_step.level is 'To which level, of an escalation';
comment on column issue_step.organisation_id is 'Organisation of who did it; null = a person without one';
comment on column issue_step.recorded_on is 'Calendar date of the world on which it was done';
comment on column issue_step.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column issue_step.recorded_by_name is 'Display name of who did it, as it was then';

create table issue_assistant (
  city_id text not null,
  issue_id text not null,
  organisation_id text not null,
  primary key (city_id, issue_id, organisation_id),
  foreign key (city_id, issue_id) references issue,
  foreign key (city_id, organisation_id) references organisation
);
create index issue_assistant_organisation on issue_assistant (city_id, organisation_id);
comment on table issue_assistant is '协办: organisations that help to solve an issue, as the last 交办 named them.';

create table issue_project (
  city_id text not null,
  issue_id text not null,
  project_id text not null,
  primary key (city_id, issue_id, project_id),
  foreign key (city_id, issue_id) references issue
);
create index issue_project_project on issue_project (city_id, project_id);
comment on table issue_project is 'Projects that an issue holds up: one obstacle on many projects is one issue.';
comment on column issue_project.project_id is 'Row of the ledger project';
select scope.guard_belongings('issue_project', 'project_id', 'project_version');

create function scope.is_concerned(issue text, duty text, raised text) returns boolean language sql stable
  return scope.organisation_id() is not null and (
    scope.organisation_id() in (duty, raised)
    or exists (
      select from issue_assistant
      where issue_assistant.city_id = scope.city_id() and issue_assistant.issue_id = is_concerned.issue
        and issue_assistant.organisation_id = scope.organisation_id()
    )
  );
comment on function scope.is_concerned(text, text, text) is 'The organisation of who is asking must solve the issue, helps, or raised it.';

create trigger issue_kept before delete on issue for each statement execute function scope.refuse_change();
create trigger issue_unchanged
  before update of city_id, id, number, raised_on, raised_organisation_id, synthetic, recorded_at, recorded_by, recorded_by_name
  on issue for each statement execute function scope.refuse_change();
create trigger issue_step_kept before update or delete on issue_step
  for each statement execute function scope.refuse_change();

alter table issue enable row level security, force row level security;
alter table issue_step enable row level security, force row level security;
alter table issue_assistant enable row level security, force row level security;
alter table issue_project enable row level security, force row level security;
grant select, insert on issue, issue_step, issue_assistant, issue_project to citong_request, citong_system;
grant delete on issue_assistant to citong_request, citong_system;
grant update (state, step, weight, duty_organisation_id, duty_post, assigned_on, due_on, promised_on, asked_until, level, outcome, evidence,
  submitted_by, confirmed, rating, reopened, closed_on) on issue to citong_request, citong_system;

create policy read_scope on issue for select to citong_request
  using (city_id = (select scope.city_id()) and (
    (select scope.reads_whole_city())
    or ((select scope.is_official()) and state = 'closed') -- what worked elsewhere is for every office to learn from
    or ((select scope.works_in_places()) and place_id in (select place.place_id from scope.place))
    or ((select scope.works_in_places()) and scope.is_concerned(id, duty_organisation_id, raised_organisation_id))
    or ((select scope.role()) = 'enterprise' and (
      recorded_by = (select scope.account_id()) or raised_organisation_id = (select scope.organisation_id())
    ))
  ));
create policy raise on issue for insert to citong_request
  with check (city_id = (select scope.city_id()) and recorded_by = (select scope.account_id()) and state = 'registered'
    and raised_organisation_id is not distinct from (select scope.organisation_id())
    and ((select scope.role()) in ('city-office', 'department', 'leader', 'enterprise')
      or ((select scope.works_in_places()) and place_id in (select place.place_id from scope.place))));
create policy run_city on issue for update to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_city_office()));
create policy run_own_places on issue for update to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_county_office())
    and place_id in (select place.place_id from scope.place));
create policy move_concerned on issue for update to citong_request
  using (city_id = (select scope.city_id()) and (select scope.role()) <> 'auditor' and (
    recorded_by = (select scope.account_id()) or scope.is_concerned(id, duty_organisation_id, raised_organisation_id)
  ));
create policy read_with_issue on issue_step for select to citong_request
  using (city_id = (select scope.city_id()) and issue_id in (select issue.id from issue));
create policy add_own on issue_step for insert to citong_request
  with check (city_id = (select scope.city_id()) and recorded_by = (select scope.account_id())
    and (select scope.role()) <> 'auditor' and issue_id in (select issue.id from issue));
create policy read_with_issue on issue_assistant for select to citong_request
  using (city_id = (select scope.city_id()) and ((select scope.is_official()) or organisation_id = (select scope.organisation_id())));
create policy add_with_issue on issue_assistant for insert to citong_request
  with check (city_id = (select scope.city_id()) and (
    (select scope.is_city_office()) or (select scope.is_county_office())
  ) and issue_id in (select issue.id from issue));
create policy take_with_issue on issue_assistant for delete to citong_request
  using (city_id = (select scope.city_id()) and (
    (select scope.is_city_office()) or (select scope.is_county_office())
  ) and issue_id in (select issue.id from issue));
create policy read_with_issue on issue_project for select to citong_request
  using (city_id = (select scope.city_id()) and issue_id in (select issue.id from issue));
create policy add_with_issue on issue_project for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.role()) <> 'auditor'
    and issue_id in (select issue.id from issue));
create policy system on issue to citong_system using (city_id = (select scope.city_id()));
create policy system on issue_step to citong_system using (city_id = (select scope.city_id()));
create policy system on issue_assistant to citong_system using (city_id = (select scope.city_id()));
create policy system on issue_project to citong_system using (city_id = (select scope.city_id()));

-- Departments, leaders and enterprises write issues: what they write counts as a change of the city, and stands in the log.
drop policy count_change on city;
create policy count_change on city for update to citong_request
  using (city_id = scope.city_id() and scope.role() in (
    'city-office', 'county-office', 'operator', 'department', 'leader', 'enterprise', 'security-admin'
  ))
  with check (city_id = scope.city_id());
