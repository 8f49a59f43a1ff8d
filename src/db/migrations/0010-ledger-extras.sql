-- What stands beside the ledgers: a city's own fields, saved views, layouts of workbooks, files on rows, and the checks of the rulebook.
create table ledger_field (
  city_id text not null references city,
  ledger text not null,
  name text not null check (name ~ '^[a-z][A-Za-z0-9]{0,30}$'),
  version integer not null check (version >= 1),
  field jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, ledger, name, version)
);
comment on table ledger_field is 'A field that the city added to a ledger. Naming it anew is a new version; its values lie in the column extra.';
comment on column ledger_field.field is 'Kind, names, aliases, unit and choices, as a field of a definition';
comment on column ledger_field.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column ledger_field.recorded_on is 'Calendar date of the world on which it was entered';
comment on column ledger_field.recorded_by_name is 'Display name of who recorded it, as it was then';

create table ledger_view (
  city_id text not null,
  id text not null,
  ledger text not null,
  name text not null,
  condition text,
  sort text,
  columns text[] not null,
  shared boolean not null,
  owner_id text not null,
  owner_name text not null,
  saved_at timestamptz not null default now(),
  primary key (city_id, id),
  constraint ledger_view_name unique (city_id, ledger, owner_id, name),
  foreign key (city_id, owner_id) references account
);
create index ledger_view_owner on ledger_view (city_id, owner_id);
comment on table ledger_view is 'A list as somebody arranged it: condition, order and columns. Not kept for ever: its owner replaces and removes it.';
comment on column ledger_view.condition is 'Condition as JSON text, as it stands in an address; null = every row';
comment on column ledger_view.sort is 'Fields in their order, a minus in front for descending; null = by title';
comment on column ledger_view.columns is 'Names of the fields that are shown, in their order; empty = all';
comment on column ledger_view.shared is 'Offered to every official of the city';
comment on column ledger_view.owner_name is 'Display name of the owner when it was saved';
comment on column ledger_view.saved_at is 'Instant of the last saving, real clock';

create table ledger_layout (
  city_id text not null references city,
  id text not null,
  ledger text not null,
  name text not null,
  fingerprint text not null,
  columns jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  used_count integer not null default 0 check (used_count >= 0),
  last_used_on date,
  withdrawn_on date,
  withdrawn_by text,
  shared boolean not null,
  primary key (city_id, id),
  check ((withdrawn_on is null) = (withdrawn_by is null))
);
create unique index ledger_layout_fingerprint on ledger_layout (city_id, ledger, fingerprint, recorded_by)
  where withdrawn_on is null;
comment on table ledger_layout is 'Columns of a unit''s own workbook as a person confirmed them: such a workbook is not asked about again.';
comment on column ledger_layout.fingerprint is 'Digest of the headers by which such a workbook is known again';
comment on column ledger_layout.columns is 'Array of headers from top to bottom, field and unit: [{"headers": ["投资", "总投资"], "field": "totalInvestment", "unit": "亿元"}]';
comment on column ledger_layout.recorded_at is 'Instant of the confirmation, real clock';
comment on column ledger_layout.recorded_on is 'Calendar date of the world on which it was confirmed';
comment on column ledger_layout.recorded_by_name is 'Display name of who confirmed it, as it was then';
comment on column ledger_layout.shared is 'Confirmed by the city office: taken for everybody''s workbooks. Others are taken for those of the person who confirmed them.';
comment on column ledger_layout.used_count is 'Workbooks that were recognised by it';
comment on column ledger_layout.last_used_on is 'Calendar date of the world on which it was last used; null = never';
comment on column ledger_layout.withdrawn_on is 'Calendar date of the world from which it is forgotten; null = it is in use';

create table attachment (
  city_id text not null,
  id text not null,
  ledger text not null,
  row_id text not null,
  place_id text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  thumbnail_sha256 text check (thumbnail_sha256 ~ '^[0-9a-f]{64}$'),
  note text not null,
  taken_on date,
  synthetic boolean not null,
  uploaded_at timestamptz not null default now(),
  uploaded_on date not null,
  uploaded_by text not null,
  uploaded_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_by_name text,
  withdrawn_why text,
  primary key (city_id, id),
  foreign key (city_id, place_id) references place,
  check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_by_name, withdrawn_why) in (0, 4))
);
create index attachment_row on attachment (city_id, ledger, row_id);
create index attachment_place on attachment (city_id, place_id);
comment on table attachment is 'A photo or file kept as evidence on a row. Its bytes lie beside the database under their digest; a file that was taken off stays for the audit.';
comment on column attachment.place_id is 'Place of the row, which it follows when the row moves; decides who may see it';
comment on column attachment.media_type is 'As read from the content, not from the name, e.g. image/jpeg';
comment on column attachment.bytes is 'Size of the file in bytes';
comment on column attachment.sha256 is 'Digest of the file, 64 hexadecimal digits';
comment on column attachment.thumbnail_sha256 is 'Digest of the small picture, 64 hexadecimal digits; null = there is none';
comment on column attachment.taken_on is 'Calendar date on which the photo was taken, as the person says; null = not said';
comment on column attachment.uploaded_at is 'Instant at which it entered Citong, real clock';
comment on column attachment.uploaded_on is 'Calendar date of the world on which it was uploaded';
comment on column attachment.uploaded_by_name is 'Display name of who uploaded it, as it was then';
comment on column attachment.withdrawn_at is 'Instant at which it was taken off its row, real clock; null = it stands';
comment on column attachment.withdrawn_by_name is 'Display name of who took it off, as it was then';

create table ledger_check_version (
  city_id text not null references city,
  id text not null,
  version integer not null check (version >= 1),
  ledger text not null,
  severity text not null check (severity in ('refuse', 'ask')),
  condition jsonb not null,
  zh text not null,
  en text not null,
  fields text[] not null,
  certainty text not null check (certainty in ('V', 'V2', 'K', 'A')),
  source_text text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  why text not null,
  primary key (city_id, id, version)
);
comment on table ledger_check_version is 'A check on entry: what it speaks about and what it says. A change is a new version.';
comment on column ledger_check_version.severity is 'refuse = nothing is saved, ask = saved with the answer of the person';
comment on column ledger_check_version.condition is 'The check speaks of a row for which this condition is true; unknown is silence';
comment on column ledger_check_version.fields is 'Names of the fields beside which it is shown';
comment on column ledger_check_version.certainty is 'V = read on the named page, V2 = seen on a repost, K = commonly known from a text that was not read, A = assumed';
comment on column ledger_check_version.valid_from is 'First calendar date on which it is asked';
comment on column ledger_check_version.valid_to is 'Last calendar date on which it is asked; null = it still is';
comment on column ledger_check_version.recorded_at is 'Instant at which it entered Citong, real clock';

create trigger ledger_field_kept before update or delete on ledger_field
  for each statement execute function scope.refuse_change();
create trigger ledger_check_version_kept before update or delete on ledger_check_version
  for each statement execute function scope.refuse_change();
create trigger ledger_layout_kept before delete on ledger_layout
  for each statement execute function scope.refuse_change();
create trigger ledger_layout_withdrawn_once before update on ledger_layout
  for each row when (old.withdrawn_on is not null) execute function scope.refuse_change();
create trigger attachment_kept before delete on attachment
  for each statement execute function scope.refuse_change();
create trigger attachment_unchanged
  before update of city_id, id, ledger, row_id, name, media_type, bytes, sha256, thumbnail_sha256, note, taken_on, synthetic,
    uploaded_at, uploaded_on, uploaded_by, uploaded_by_name on attachment
  for each statement execute function scope.refuse_change();
create trigger attachment_withdrawn_once before update on attachment
  for each row when (old.withdrawn_at is not null or (new.withdrawn_at is null and new.place_id = old.place_id))
  execute function scope.refuse_change();

alter table ledger_field enable row level security, force row level security;
alter table ledger_view enable row level security, force row level security;
alter table ledger_layout enable row level security, force row level security;
alter table attachment enable row level security, force row level security;
alter table ledger_check_version enable row level security, force row level security;
grant select, insert on ledger_field, ledger_check_version to citong_request, citong_system;
grant select, insert, update, delete on ledger_view to citong_request, citong_system;
grant select, insert, update (used_count, last_used_on, withdrawn_on, withdrawn_by) on ledger_layout to citong_request, citong_system;
grant select, insert, update (place_id, withdrawn_at, withdrawn_by, withdrawn_by_name, withdrawn_why) on attachment
  to citong_request, citong_system;

create policy read_city on ledger_field for select to citong_request using (city_id = scope.city_id());
create policy add on ledger_field for insert to citong_request
  with check (city_id = scope.city_id() and scope.is_city_office() and recorded_by = scope.account_id());
create policy read_city on ledger_check_version for select to citong_request using (city_id = scope.city_id());
create policy add on ledger_check_version for insert to citong_request
  with check (city_id = scope.city_id() and scope.is_city_office());

create policy read_own_and_shared on ledger_view for select to citong_request
  using (city_id = scope.city_id() and scope.is_official() and (shared or owner_id = scope.account_id()));
create policy write_own on ledger_view to citong_request
  using (city_id = scope.city_id() and scope.is_official() and owner_id = scope.account_id());

create policy read_city on ledger_layout for select to citong_request
  using (city_id = scope.city_id() and scope.is_official());
create policy add on ledger_layout for insert to citong_request
  with check (city_id = scope.city_id() and (scope.is_city_office() or scope.works_in_places())
    and recorded_by = scope.account_id() and (scope.is_city_office() or not shared));
create policy use on ledger_layout for update to citong_request
  using (city_id = scope.city_id()
    and (scope.is_city_office() or (scope.works_in_places() and recorded_by = scope.account_id())));

create policy read_scope on attachment for select to citong_request
  using (city_id = scope.city_id() and (
    scope.reads_whole_city()
    or (scope.works_in_places() and place_id in (select place.place_id from scope.place))
  ));
create policy add_city on attachment for insert to citong_request
  with check (city_id = scope.city_id() and scope.is_city_office() and uploaded_by = scope.account_id());
create policy add_own_places on attachment for insert to citong_request
  with check (city_id = scope.city_id() and scope.works_in_places() and uploaded_by = scope.account_id()
    and place_id in (select place.place_id from scope.place));
create policy withdraw on attachment for update to citong_request
  using (city_id = scope.city_id() and (
    scope.is_city_office()
    or (scope.works_in_places() and place_id in (select place.place_id from scope.place))
  ));

create policy system on ledger_field to citong_system using (city_id = scope.city_id());
create policy system on ledger_view to citong_system using (city_id = scope.city_id());
create policy system on ledger_layout to citong_system using (city_id = scope.city_id());
create policy system on attachment to citong_system using (city_id = scope.city_id());
create policy system on ledger_check_version to citong_system using (city_id = scope.city_id());
