-- Delay ledger 延误台账: whose each slipped day of a gate is, and what the other side says of it.
create table delay_entry (
  city_id text not null references city,
  id text not null,
  project_id text not null,
  project_name text not null check (project_name <> ''),
  gate text not null check (gate <> ''),
  place_id text not null,
  days integer not null check (days between 1 and 3660),
  cause text not null check (cause in ('owner', 'department', 'third-party', 'weather', 'shared')),
  words text not null check (words <> ''),
  organisation_id text not null,
  entered_organisation_id text,
  synthetic boolean not null,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, id),
  foreign key (city_id, place_id) references place,
  foreign key (city_id, organisation_id) references organisation,
  foreign key (city_id, entered_organisation_id) references organisation,
  check (organisation_id is distinct from entered_organisation_id)
);
create index delay_entry_project on delay_entry (city_id, project_id);
create index delay_entry_place on delay_entry (city_id, place_id);
create index delay_entry_organisation on delay_entry (city_id, organisation_id);
create index delay_entry_entered on delay_entry (city_id, entered_organisation_id);
comment on table delay_entry is 'Slipped days of a gate and whose they are, as one side says. They count once the other side has confirmed them.';
comment on column delay_entry.project_id is 'Row of the ledger project';
comment on column delay_entry.project_name is 'Its name as it was then, for an enterprise that does not read the ledger';
comment on column delay_entry.gate is 'Code of a gate in the rule of kind gate-chain';
comment on column delay_entry.place_id is 'Where the project lay then; decides who may enter';
comment on column delay_entry.days is 'Natural days';
comment on column delay_entry.cause is '业主, 部门, 第三方, 天气, 共同';
comment on column delay_entry.words is 'What happened';
comment on column delay_entry.organisation_id is 'The other side: whose word is asked for';
comment on column delay_entry.entered_organisation_id is 'The side that says it; null = a person without an organisation';
comment on column delay_entry.recorded_on is 'Calendar date of the world on which it was entered';
comment on column delay_entry.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column delay_entry.recorded_by_name is 'Display name of who entered it, as it was then';

create table delay_word (
  city_id text not null,
  delay_id text not null,
  number integer not null check (number >= 1),
  act text not null check (act in ('confirm', 'contest', 'withdraw')),
  words text not null,
  organisation_id text,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, delay_id, number),
  foreign key (city_id, delay_id) references delay_entry,
  foreign key (city_id, organisation_id) references organisation,
  check (act = 'confirm' or words <> '')
);
create index delay_word_organisation on delay_word (city_id, organisation_id);
comment on table delay_word is 'What was said of slipped days: the other side confirms or contests, who entered them takes them back. The last word counts.';
comment on column delay_word.number is 'Counted from 1 along the entry';
comment on column delay_word.words is 'Why; empty = a confirmation without a comment';
comment on column delay_word.organisation_id is 'Organisation of who said it; null = a person without one';
comment on column delay_word.recorded_on is 'Calendar date of the world on which it was said';
comment on column delay_word.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column delay_word.recorded_by_name is 'Display name of who said it, as it was then';

select scope.guard_belongings('delay_entry', 'project_id', 'project_version');
create trigger delay_entry_kept before update or delete on delay_entry
  for each statement execute function scope.refuse_change();
create trigger delay_word_kept before update or delete on delay_word
  for each statement execute function scope.refuse_change();

alter table delay_entry enable row level security, force row level security;
alter table delay_word enable row level security, force row level security;
grant select, insert on delay_entry, delay_word to citong_request, citong_system;
create policy read_official on delay_entry for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()));
create policy read_other_side on delay_entry for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.role()) = 'enterprise'
    and organisation_id = (select scope.organisation_id()));
create policy add_city on delay_entry for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_city_office())
    and recorded_by = (select scope.account_id())
    and entered_organisation_id is not distinct from (select scope.organisation_id()));
create policy add_own_places on delay_entry for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.works_in_places())
    and recorded_by = (select scope.account_id()) and place_id in (select place.place_id from scope.place)
    and entered_organisation_id is not distinct from (select scope.organisation_id()));
create policy read_with_entry on delay_word for select to citong_request
  using (city_id = (select scope.city_id()) and delay_id in (select delay_entry.id from delay_entry));
create policy add_own_side on delay_word for insert to citong_request
  with check (city_id = (select scope.city_id()) and recorded_by = (select scope.account_id())
    and (select scope.role()) not in ('auditor', 'leader') and exists (
      select from delay_entry
      where delay_entry.city_id = delay_word.city_id and delay_entry.id = delay_word.delay_id
        and case delay_word.act
          when 'withdraw' then delay_entry.recorded_by = (select scope.account_id())
            or delay_entry.entered_organisation_id = (select scope.organisation_id())
          else delay_entry.organisation_id = (select scope.organisation_id())
        end
    ));
create policy system on delay_entry to citong_system using (city_id = (select scope.city_id()));
create policy system on delay_word to citong_system using (city_id = (select scope.city_id()));
