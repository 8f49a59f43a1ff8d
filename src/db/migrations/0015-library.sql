-- The library: plans, policies, minutes and bulletins with every version of their text, how they are searched, and what comes from which clause.
create table library_document (
  city_id text not null references city,
  id text not null,
  kind text not null check (kind in ('plan', 'policy', 'minutes', 'bulletin', 'speech', 'notice', 'other')),
  title text not null,
  document_number text not null,
  issuer text not null,
  place_id text not null,
  published_on date,
  event_on date,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  is_public boolean not null,
  replaced_by_id text check (replaced_by_id <> id),
  note text not null,
  sort_key text not null,
  synthetic boolean not null,
  row_version integer not null default 1 check (row_version >= 1),
  withdrawn_on date,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, id),
  foreign key (city_id, place_id) references place,
  foreign key (city_id, replaced_by_id) references library_document
);
create index library_document_place on library_document (city_id, place_id);
create index library_document_replaced_by on library_document (city_id, replaced_by_id);
comment on table library_document is 'A document of the library as its card says it; its texts are in its versions. What a correction changed is in the audit log.';
comment on column library_document.kind is '方案, 政策, 纪要, 简报, 讲话, 通报, 其他';
comment on column library_document.document_number is '文号; empty = it has none or it is not known';
comment on column library_document.issuer is 'Who issued it, in its own words; empty = not known';
comment on column library_document.place_id is 'Of what place it speaks; decides which county office may correct it';
comment on column library_document.published_on is 'Calendar date of publication; null = not known';
comment on column library_document.event_on is 'Calendar date of what it tells of, such as a meeting; null = not known';
comment on column library_document.valid_from is 'First calendar date on which it holds; null = not said';
comment on column library_document.valid_to is 'Last calendar date on which it holds; null = not said';
comment on column library_document.is_public is 'Enterprises may read it; of policies only';
comment on column library_document.sort_key is 'Pinyin of the title with tone numbers';
comment on column library_document.row_version is 'Counts corrections and versions, for the optimistic check';
comment on column library_document.withdrawn_on is 'Calendar date of the world on which it was taken out of the library; null = it stands';
comment on column library_document.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column library_document.recorded_by_name is 'Display name of who added it, as it was then';

create table library_version (
  city_id text not null,
  document_id text not null,
  version integer not null check (version >= 1),
  file_name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  original text not null check (original <> ''),
  note text not null,
  synthetic boolean not null,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, document_id, version),
  foreign key (city_id, document_id) references library_document
);
create index library_version_content on library_version (city_id, sha256);
comment on table library_version is 'A text of a document. Its file lies beside the database under its digest, but for invented ones, which are their text. What is found in the text is computed from it each time.';
comment on column library_version.version is 'Counted from 1 along the document; the last one counts';
comment on column library_version.media_type is 'As read from the content, e.g. application/pdf';
comment on column library_version.bytes is 'Size of the file in bytes';
comment on column library_version.sha256 is 'Digest of the file, 64 hexadecimal digits';
comment on column library_version.original is 'The text as it was read from the file; clauses are stretches of it';
comment on column library_version.recorded_on is 'Calendar date of the world on which it was added';
comment on column library_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column library_version.recorded_by_name is 'Display name of who added it, as it was then';

create table library_search (
  city_id text not null,
  document_id text not null,
  title text not null,
  pinyin text not null,
  initials text not null,
  body text not null,
  folded text not null,
  tokens text[] not null,
  primary key (city_id, document_id),
  foreign key (city_id, document_id) references library_document
);
create index library_search_tokens on library_search using gin (tokens);
comment on table library_search is 'Derived from the last version of each document: how it is found.';
comment on column library_search.title is 'Title in Simplified script, of one width';
comment on column library_search.pinyin is 'Syllables of the title without tones, written together';
comment on column library_search.initials is 'First letters of the syllables of the title';
comment on column library_search.body is 'The cleaned text, for showing where a word stands';
comment on column library_search.folded is 'The cleaned text as it is searched: case and the width of signs do not count; every character is where it is in body';
comment on column library_search.tokens is 'Every Chinese character of title and text, and every two that stand beside each other';

create table library_clause (
  city_id text not null,
  id text not null,
  document_id text not null,
  version integer not null,
  start_at integer not null check (start_at >= 0),
  end_at integer not null check (end_at > start_at),
  quote text not null,
  clause text not null,
  target_id text,
  programme_id text,
  task_id text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (city_id, id),
  foreign key (city_id, document_id, version) references library_version,
  foreign key (city_id, target_id) references target,
  foreign key (city_id, programme_id, task_id) references programme_task,
  check ((target_id is null) <> (task_id is null) and (task_id is null) = (programme_id is null))
);
create index library_clause_version on library_clause (city_id, document_id, version);
create index library_clause_target on library_clause (city_id, target_id);
create index library_clause_task on library_clause (city_id, programme_id, task_id);
comment on table library_clause is 'Which stretch of which text a target or a task of a programme comes from, as a person accepted it.';
comment on column library_clause.start_at is 'First UTF-16 code unit in the original text of the version';
comment on column library_clause.end_at is 'The code unit behind the last one';
comment on column library_clause.quote is 'What stands there';
comment on column library_clause.clause is 'The sentence around it';
comment on column library_clause.recorded_at is 'Instant at which it was accepted, real clock';

create trigger library_document_kept before delete on library_document
  for each statement execute function scope.refuse_change();
create trigger library_document_unchanged before update of city_id, id, synthetic, recorded_at, recorded_by, recorded_by_name
  on library_document for each statement execute function scope.refuse_change();
create trigger library_document_withdrawn_once before update on library_document
  for each row when (old.withdrawn_on is not null) execute function scope.refuse_change();
create trigger library_version_kept before update or delete on library_version
  for each statement execute function scope.refuse_change();
create trigger library_clause_kept before update or delete on library_clause
  for each statement execute function scope.refuse_change();

alter table library_document enable row level security, force row level security;
alter table library_version enable row level security, force row level security;
alter table library_search enable row level security, force row level security;
alter table library_clause enable row level security, force row level security;
grant select, insert on library_document, library_version, library_clause to citong_request, citong_system;
grant update (kind, title, document_number, issuer, place_id, published_on, event_on, valid_from, valid_to, is_public, replaced_by_id, note,
  sort_key, row_version, withdrawn_on) on library_document to citong_request, citong_system;
grant select, insert, update, delete on library_search to citong_system;

create policy read_official on library_document for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()));
create policy read_public on library_document for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.role()) = 'enterprise'
    and is_public and kind = 'policy' and withdrawn_on is null);
create policy add_city on library_document for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_city_office())
    and recorded_by = (select scope.account_id()));
create policy add_own_places on library_document for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_county_office())
    and recorded_by = (select scope.account_id()) and place_id in (select place.place_id from scope.place));
create policy correct_city on library_document for update to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_city_office()));
create policy correct_own_places on library_document for update to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_county_office())
    and place_id in (select place.place_id from scope.place));
create policy read_with_document on library_version for select to citong_request
  using (city_id = (select scope.city_id()) and document_id in (select library_document.id from library_document));
create policy add_city on library_version for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_city_office())
    and recorded_by = (select scope.account_id()));
create policy add_own_places on library_version for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_county_office())
    and recorded_by = (select scope.account_id())
    and document_id in (
      select library_document.id from library_document
      where library_document.place_id in (select place.place_id from scope.place)
    ));
create policy read_official on library_clause for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()));
create policy add_city on library_clause for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_city_office())
    and recorded_by = (select scope.account_id()));

create policy system on library_document to citong_system using (city_id = (select scope.city_id()));
create policy system on library_version to citong_system using (city_id = (select scope.city_id()));
create policy system on library_clause to citong_system using (city_id = (select scope.city_id()));
-- A policy that looks at the row would keep the index on tokens from being used: the statement names the city, and answers ids that the
-- person's own policies are asked about.
create policy system_read on library_search for select to citong_system using (true);
create policy system_insert on library_search for insert to citong_system with check (city_id = (select scope.city_id()));
create policy system_update on library_search for update to citong_system using (city_id = (select scope.city_id()));
create policy system_delete on library_search for delete to citong_system using (city_id = (select scope.city_id()));
