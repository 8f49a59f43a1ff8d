-- Meetings 调度会: who met where on which day, the agenda as it stood when the meeting opened, and what it decided.
create table meeting (
  city_id text not null references city,
  id text not null,
  kind text not null check (kind in ('weekly', 'monthly', 'special', 'chain')),
  place_id text not null,
  day date not null,
  cause text check (cause in (
    'land', 'forest', 'sea', 'power', 'approval', 'finance', 'labour', 'relocation', 'design-change', 'supporting', 'other'
  )),
  industry text not null,
  chair_organisation_id text,
  chair_post text not null,
  state text not null check (state in ('planned', 'running', 'closed')),
  version integer not null check (version >= 1),
  since date,
  opened_on date,
  closed_on date,
  synthetic boolean not null,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, id),
  foreign key (city_id, place_id) references place,
  foreign key (city_id, chair_organisation_id) references organisation,
  check ((opened_on is null) = (state = 'planned')),
  check ((since is null) = (state = 'planned')),
  check ((closed_on is null) = (state <> 'closed'))
);
create index meeting_place on meeting (city_id, place_id);
create index meeting_chair on meeting (city_id, chair_organisation_id);
comment on table meeting is 'A 调度会 as it stands. Once it is closed nothing of it changes.';
comment on column meeting.kind is '周调度, 月调度, 专题调度, 产业链推进会';
comment on column meeting.day is 'Calendar date for which it is planned';
comment on column meeting.cause is 'Of a special meeting: only matters of this cause; null = of any';
comment on column meeting.industry is 'Of a 产业链推进会: words of the industry; empty = of any';
comment on column meeting.chair_organisation_id is 'Organisation whose post takes the chair; null = not said';
comment on column meeting.chair_post is 'Post that takes the chair; empty = not said';
comment on column meeting.version is 'Counted from 1 with every change, for the optimistic check; that of a closed meeting is the version of its minutes';
comment on column meeting.since is 'Promises that fell due from this calendar date on were looked back at; null = before it opened';
comment on column meeting.opened_on is 'Calendar date of the world on which it opened; null = planned';
comment on column meeting.closed_on is 'Calendar date of the world on which it closed; null = not closed';
comment on column meeting.recorded_on is 'Calendar date of the world on which it was planned';
comment on column meeting.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column meeting.recorded_by_name is 'Display name of who planned it, as it was then';

create table meeting_attendance (
  city_id text not null,
  meeting_id text not null,
  organisation_id text not null,
  post text not null,
  presence text not null check (presence in ('present', 'excused', 'listening')),
  primary key (city_id, meeting_id, organisation_id),
  foreign key (city_id, meeting_id) references meeting,
  foreign key (city_id, organisation_id) references organisation
);
create index meeting_attendance_organisation on meeting_attendance (city_id, organisation_id);
comment on table meeting_attendance is 'Organisations of a meeting. Posts, never names.';
comment on column meeting_attendance.post is 'Post that comes for the organisation; empty = not said';
comment on column meeting_attendance.presence is '出席, 请假, 列席';

create table meeting_item (
  city_id text not null,
  meeting_id text not null,
  rank integer not null check (rank >= 1),
  topic text not null check (topic in ('broken', 'kept', 'matter', 'raised')),
  issue_id text not null,
  duty_organisation_id text,
  promised_on date,
  days integer not null check (days >= 0),
  output numeric,
  at_stake numeric,
  primary key (city_id, meeting_id, rank),
  foreign key (city_id, meeting_id) references meeting,
  foreign key (city_id, issue_id) references issue,
  foreign key (city_id, duty_organisation_id) references organisation,
  check ((promised_on is not null) = (topic in ('broken', 'kept')))
);
create index meeting_item_issue on meeting_item (city_id, issue_id);
create index meeting_item_duty on meeting_item (city_id, duty_organisation_id);
comment on table meeting_item is 'The agenda as it stood when the meeting opened, and what was raised in the room. Kept for ever.';
comment on column meeting_item.topic is 'A promise that was broken, one that was kept, a matter, or a matter raised in the room';
comment on column meeting_item.duty_organisation_id is 'Who had to solve it when the meeting opened; null = nobody yet';
comment on column meeting_item.promised_on is 'Calendar date that was promised; null = no promise is meant';
comment on column meeting_item.days is 'Days since it was raised, when the meeting opened';
comment on column meeting_item.output is 'Promised annual output of the projects held up, in 万元; null = not known';
comment on column meeting_item.at_stake is 'days × output ÷ 365, in 万元; null = output not known';

create table meeting_decision (
  city_id text not null,
  meeting_id text not null,
  number integer not null check (number >= 1),
  issue_id text not null,
  step integer not null,
  primary key (city_id, meeting_id, number),
  foreign key (city_id, meeting_id) references meeting,
  foreign key (city_id, issue_id, step) references issue_step
);
create index meeting_decision_step on meeting_decision (city_id, issue_id, step);
comment on table meeting_decision is 'What a meeting decided: the steps of issues that were taken in the room. Kept for ever.';
comment on column meeting_decision.number is 'Counted from 1 along the meeting';
comment on column meeting_decision.step is 'Step of the issue: it says who answers until when';

create trigger meeting_kept before delete on meeting for each statement execute function scope.refuse_change();
create trigger meeting_unchanged
  before update of city_id, id, kind, place_id, synthetic, recorded_on, recorded_at, recorded_by, recorded_by_name
  on meeting for each statement execute function scope.refuse_change();
create trigger meeting_attendance_kept before update or delete on meeting_attendance
  for each statement execute function scope.refuse_change();
create trigger meeting_item_kept before update or delete on meeting_item
  for each statement execute function scope.refuse_change();
create trigger meeting_decision_kept before update or delete on meeting_decision
  for each statement execute function scope.refuse_change();

alter table meeting enable row level security, force row level security;
alter table meeting_attendance enable row level security, force row level security;
alter table meeting_item enable row level security, force row level security;
alter table meeting_decision enable row level security, force row level security;
grant select, insert on meeting, meeting_attendance, meeting_item, meeting_decision to citong_request, citong_system;
grant update (state, version, since, opened_on, closed_on) on meeting to citong_request, citong_system;

create policy read_scope on meeting for select to citong_request
  using (city_id = (select scope.city_id()) and ((select scope.reads_whole_city())
    or ((select scope.works_in_places()) and place_id in (select place.place_id from scope.place))));
create policy plan_city on meeting for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_city_office())
    and recorded_by = (select scope.account_id()) and state = 'planned');
create policy plan_own_places on meeting for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_county_office())
    and recorded_by = (select scope.account_id()) and state = 'planned' and place_id in (select place.place_id from scope.place));
create policy run_city on meeting for update to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_city_office()) and state <> 'closed')
  with check (city_id = (select scope.city_id()));
create policy run_own_places on meeting for update to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_county_office()) and state <> 'closed'
    and place_id in (select place.place_id from scope.place))
  with check (city_id = (select scope.city_id()));
create policy read_with_meeting on meeting_attendance for select to citong_request
  using (city_id = (select scope.city_id()) and meeting_id in (select meeting.id from meeting));
create policy read_with_meeting on meeting_item for select to citong_request
  using (city_id = (select scope.city_id()) and meeting_id in (select meeting.id from meeting));
create policy read_with_meeting on meeting_decision for select to citong_request
  using (city_id = (select scope.city_id()) and meeting_id in (select meeting.id from meeting));
create policy add_with_meeting on meeting_attendance for insert to citong_request
  with check (city_id = (select scope.city_id()) and ((select scope.is_city_office()) or (select scope.is_county_office()))
    and meeting_id in (select meeting.id from meeting where meeting.state = 'planned'));
create policy add_with_meeting on meeting_item for insert to citong_request
  with check (city_id = (select scope.city_id()) and ((select scope.is_city_office()) or (select scope.is_county_office()))
    and meeting_id in (select meeting.id from meeting where meeting.state = 'running'));
create policy add_with_meeting on meeting_decision for insert to citong_request
  with check (city_id = (select scope.city_id()) and ((select scope.is_city_office()) or (select scope.is_county_office()))
    and meeting_id in (select meeting.id from meeting where meeting.state = 'running'));
create policy system on meeting to citong_system using (city_id = (select scope.city_id()));
create policy system on meeting_attendance to citong_system using (city_id = (select scope.city_id()));
create policy system on meeting_item to citong_system using (city_id = (select scope.city_id()));
create policy system on meeting_decision to citong_system using (city_id = (select scope.city_id()));
