-- Organisations: who owns a target, enters a figure or is called when it turns red.
create table organisation (
  city_id text not null references city,
  id text not null,
  name text not null,
  name_en text,
  kind text not null check (kind in (
    'leading-group', 'leading-group-office', 'department', 'county-office', 'operator', 'enterprise'
  )),
  place_id text,
  parent_id text,
  contact_role text,
  contact_phone text,
  synthetic boolean not null,
  sort_key text collate "C" not null,
  primary key (city_id, id),
  foreign key (city_id, place_id) references place,
  foreign key (city_id, parent_id) references organisation
);
create index organisation_place on organisation (city_id, place_id);
create index organisation_parent on organisation (city_id, parent_id);
comment on table organisation is 'A leading group, its office, a department, a county office, an operator or an enterprise.';
comment on column organisation.contact_role is 'Post of the person to call, e.g. 专班联络员; never a personal name in demo worlds';
comment on column organisation.contact_phone is 'Telephone number as one dials it';
comment on column organisation.sort_key is 'Pinyin of the name with tone numbers, the order of every list';

alter table organisation enable row level security, force row level security;
grant select, insert, update on organisation to citong_request, citong_system;
create policy read_city on organisation for select to citong_request using (city_id = scope.city_id());
create policy write_city on organisation to citong_request using (city_id = scope.city_id() and scope.is_city_office());
create policy system on organisation to citong_system using (city_id = scope.city_id());
