-- A form that is sent twice keeps one test: SHA-256 of a random token of the form.
ALTER TABLE cuts_plans ADD COLUMN tap TEXT;
CREATE UNIQUE INDEX cuts_plans_by_tap ON cuts_plans (tap) WHERE tap IS NOT NULL;
