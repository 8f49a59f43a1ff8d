-- A document that was added is in the index at once: nothing waits in a list that every search reads through, and that no housekeeping empties in the embedded database.
alter index library_search_tokens set (fastupdate = off);
select gin_clean_pending_list('library_search_tokens');
