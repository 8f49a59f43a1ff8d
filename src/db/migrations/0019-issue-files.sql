-- Files on issues: photos and papers that show an obstacle or prove that it is gone, kept as those of rows are, under the ledger name `issue`.
comment on column attachment.ledger is 'Ledger of the row; `issue` for a file on an issue, whose id is then in row_id';
create policy read_with_issue on attachment for select to citong_request
  using (city_id = (select scope.city_id()) and ledger = 'issue' and exists (
    select from issue
    where issue.city_id = attachment.city_id and issue.id = attachment.row_id
      and (issue.recorded_by = (select scope.account_id())
        or scope.is_concerned(issue.id, issue.duty_organisation_id, issue.raised_organisation_id))
  ));
create policy add_to_issue on attachment for insert to citong_request
  with check (city_id = (select scope.city_id()) and ledger = 'issue' and uploaded_by = (select scope.account_id())
    and (select scope.role()) <> 'auditor' and row_id in (select issue.id from issue));
create policy withdraw_own_of_issue on attachment for update to citong_request
  using (city_id = (select scope.city_id()) and ledger = 'issue' and uploaded_by = (select scope.account_id()));
