-- What a person said of single cells and rows of a workbook is kept with it: the same file is not mended twice.
alter table ledger_import
  add column mends jsonb not null default '{}'::jsonb,
  add column left_out jsonb not null default '[]'::jsonb;
comment on column ledger_import.mends is 'By sheet and cell, the text that a person put in the place of the one that stands there: {"Sheet1!C5": "南安市"}';
comment on column ledger_import.left_out is 'Rows that a person left out one by one: [{"sheet": "Sheet1", "row": 12, "title": "鞋业智造园"}]';
