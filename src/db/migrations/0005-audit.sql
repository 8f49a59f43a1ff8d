-- The audit log: entries chained by hash, one chain a city, appended and never changed.
create table audit_entry (
  city_id text not null references city,
  seq bigint not null check (seq >= 1),
  at timestamptz not null,
  account_id text,
  action text not null,
  subject text not null,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (city_id, seq)
);
comment on table audit_entry is 'Who did what to what. hash = SHA-256 over the canonical JSON of the entry, previous_hash included.';
comment on column audit_entry.seq is 'Position in the chain of the city, from 1 without a gap';
comment on column audit_entry.at is 'Instant by the real clock, to the millisecond';
comment on column audit_entry.account_id is 'Who; null = Citong itself. No foreign key: an entry outlives everything';
comment on column audit_entry.hash is 'SHA-256, 64 hexadecimal digits';

create table audit_head (
  city_id text primary key references city,
  seq bigint not null,
  hash text not null
);
comment on table audit_head is 'The end of the chain. Its row lock lets one transaction of a city append at a time.';

create trigger audit_entry_kept before update or delete on audit_entry
  for each statement execute function scope.refuse_change();

alter table audit_entry enable row level security, force row level security;
alter table audit_head enable row level security, force row level security;
grant select, insert on audit_entry to citong_request, citong_system;
grant select, update on audit_head to citong_request;
grant select, insert, update on audit_head to citong_system;
create policy read_log on audit_entry for select to citong_request
  using (city_id = scope.city_id() and scope.role() in ('audit-admin', 'auditor'));
create policy append_own on audit_entry for insert to citong_request
  with check (city_id = scope.city_id() and account_id = scope.account_id());
create policy system_read on audit_entry for select to citong_system using (city_id = scope.city_id());
create policy system_append on audit_entry for insert to citong_system with check (city_id = scope.city_id());
create policy advance on audit_head to citong_request using (city_id = scope.city_id());
create policy system on audit_head to citong_system using (city_id = scope.city_id());
