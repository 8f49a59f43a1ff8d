-- Accounts, the rows they were granted beyond their place range, and their sessions.
create table account (
  city_id text not null references city,
  id text not null,
  login text not null,
  display_name text not null,
  role text not null check (role in (
    'city-office', 'county-office', 'operator', 'department', 'leader', 'auditor', 'enterprise',
    'system-admin', 'security-admin', 'audit-admin'
  )),
  place_id text,
  organisation_id text,
  password_hash text not null,
  state text not null default 'active' check (state in ('active', 'disabled')),
  failed_attempts integer not null default 0 check (failed_attempts >= 0),
  locked_until timestamptz,
  must_change_password boolean not null default false,
  locale text not null default 'zh-Hans' check (locale in ('zh-Hans', 'zh-Hant', 'en')),
  created_at timestamptz not null default now(),
  last_sign_in_at timestamptz,
  primary key (city_id, id),
  constraint account_login unique (city_id, login),
  foreign key (city_id, place_id) references place,
  foreign key (city_id, organisation_id) references organisation
);
create index account_place on account (city_id, place_id);
create index account_organisation on account (city_id, organisation_id);
comment on table account is 'A person who signs in. Disabled, never removed: the history names it.';
comment on column account.password_hash is 'argon2id in its own text form; readable by citong_system only';
comment on column account.failed_attempts is 'Wrong passwords since the last right one';
comment on column account.locked_until is 'Instant before which signing in is refused; null = not locked';
comment on column account.created_at is 'Instant at which it was made, real clock';
comment on column account.last_sign_in_at is 'Instant of the last right password, real clock; null = never';

create table account_grant (
  city_id text not null,
  account_id text not null,
  subject_kind text not null check (subject_kind in ('place', 'organisation')),
  subject_id text not null,
  primary key (city_id, account_id, subject_kind, subject_id),
  foreign key (city_id, account_id) references account
);
comment on table account_grant is 'One subject whose rows the account may read beyond its place range; the only rows an enterprise reads.';

create table session (
  city_id text not null,
  token_hash text not null,
  account_id text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  primary key (city_id, token_hash),
  foreign key (city_id, account_id) references account
);
create index session_account on session (city_id, account_id);
create index session_expiry on session (city_id, expires_at);
comment on table session is 'A signed-in browser. The token itself is only in the cookie; here is its SHA-256.';
comment on column session.created_at is 'Instant of signing in, real clock';
comment on column session.last_seen_at is 'Instant of the last request, real clock; not every request is noted';
comment on column session.expires_at is 'Instant from which the session is worth nothing';

create view scope.granted_place with (security_invoker = true) as
  select granted.subject_id as place_id
  from account_grant as granted
  where granted.city_id = scope.city_id()
    and granted.account_id = scope.account_id()
    and granted.subject_kind = 'place';
comment on view scope.granted_place is 'The single places whose rows were granted to who is asking.';
grant select on scope.granted_place to citong_request;

alter table account enable row level security, force row level security;
alter table account_grant enable row level security, force row level security;
alter table session enable row level security, force row level security;
grant select (
    city_id, id, login, display_name, role, place_id, organisation_id, state, failed_attempts, locked_until,
    must_change_password, locale, created_at, last_sign_in_at
  ), insert, update on account to citong_request;
grant select, insert, update on account to citong_system;
grant select, insert, delete on account_grant to citong_request, citong_system;
grant select, delete on session to citong_request;
grant select, insert, update, delete on session to citong_system;
create policy read_own on account for select to citong_request
  using (city_id = scope.city_id() and id = scope.account_id());
create policy manage on account to citong_request using (city_id = scope.city_id() and scope.role() = 'security-admin');
create policy system on account to citong_system using (city_id = scope.city_id());
create policy read_own on account_grant for select to citong_request
  using (city_id = scope.city_id() and account_id = scope.account_id());
create policy manage on account_grant to citong_request
  using (city_id = scope.city_id() and scope.role() = 'security-admin');
create policy system on account_grant to citong_system using (city_id = scope.city_id());
create policy own on session to citong_request using (city_id = scope.city_id() and account_id = scope.account_id());
create policy manage on session to citong_request using (city_id = scope.city_id() and scope.role() = 'security-admin');
create policy system on session to citong_system using (city_id = scope.city_id());
