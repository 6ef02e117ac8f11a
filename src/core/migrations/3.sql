-- Version 3: sessions that are going on, with their parts, votes, decisions and what is for later; notes of the chair; what is
-- agreed is locked; the logbook knows the session.

ALTER TABLE session ADD COLUMN "state" TEXT NOT NULL DEFAULT '' CHECK ("state" IN ('', 'running', 'ended'));
ALTER TABLE session ADD COLUMN "began" TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN "ended" TEXT NOT NULL DEFAULT '';
ALTER TABLE challenge ADD COLUMN "is_locked" INTEGER NOT NULL DEFAULT 0 CHECK ("is_locked" IN (0, 1));
ALTER TABLE direction ADD COLUMN "is_locked" INTEGER NOT NULL DEFAULT 0 CHECK ("is_locked" IN (0, 1));
ALTER TABLE criterion ADD COLUMN "is_locked" INTEGER NOT NULL DEFAULT 0 CHECK ("is_locked" IN (0, 1));
ALTER TABLE provider ADD COLUMN "is_locked" INTEGER NOT NULL DEFAULT 0 CHECK ("is_locked" IN (0, 1));
ALTER TABLE kpi ADD COLUMN "is_locked" INTEGER NOT NULL DEFAULT 0 CHECK ("is_locked" IN (0, 1));
ALTER TABLE agreement ADD COLUMN "is_locked" INTEGER NOT NULL DEFAULT 0 CHECK ("is_locked" IN (0, 1));

-- The id of the session that was going on; not a reference, because what was done stays when the session is removed.
ALTER TABLE history ADD COLUMN session TEXT NOT NULL DEFAULT '';

-- How long the parts of a session took so far, in seconds. Not tracked: time is not undone.
CREATE TABLE clock (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  seconds INTEGER NOT NULL CHECK (seconds >= 0),
  PRIMARY KEY (session_id, part)
) STRICT;

CREATE TABLE time_box (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "session" TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  "page" TEXT NOT NULL DEFAULT '' CHECK ("page" IN ('', 'preparation', 'challenge', 'direction', 'partner', 'agreement', 'matrix', 'contract')),
  "title" TEXT NOT NULL DEFAULT '',
  "minutes" INTEGER NOT NULL DEFAULT 0 CHECK ("minutes" BETWEEN 0 AND 1440),
  "spent" INTEGER NOT NULL DEFAULT 0 CHECK ("spent" BETWEEN 0 AND 86400)
) STRICT;
CREATE INDEX time_box_of_project ON time_box (project_id);
CREATE INDEX time_box_of_session ON time_box ("session");

CREATE TABLE parked (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "text" TEXT NOT NULL DEFAULT '',
  "side" TEXT NOT NULL DEFAULT '' CHECK ("side" IN ('', 'municipality', 'provider', 'residents', 'partners')),
  "owner" TEXT REFERENCES participant (id) ON DELETE SET NULL,
  "page" TEXT NOT NULL DEFAULT '' CHECK ("page" IN ('', 'preparation', 'challenge', 'direction', 'partner', 'agreement', 'matrix', 'contract')),
  "session" TEXT REFERENCES session (id) ON DELETE SET NULL,
  "date" TEXT NOT NULL DEFAULT '',
  "is_done" INTEGER NOT NULL DEFAULT 0 CHECK ("is_done" IN (0, 1)),
  "outcome" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX parked_of_project ON parked (project_id);
CREATE INDEX parked_of_owner ON parked ("owner");
CREATE INDEX parked_of_session ON parked ("session");

CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "text" TEXT NOT NULL DEFAULT '',
  "page" TEXT NOT NULL DEFAULT '' CHECK ("page" IN ('', 'preparation', 'challenge', 'direction', 'partner', 'agreement', 'matrix', 'contract')),
  "session" TEXT REFERENCES session (id) ON DELETE SET NULL,
  "date" TEXT NOT NULL DEFAULT '',
  "has_municipality" INTEGER NOT NULL DEFAULT 0 CHECK ("has_municipality" IN (0, 1)),
  "has_provider" INTEGER NOT NULL DEFAULT 0 CHECK ("has_provider" IN (0, 1)),
  "has_residents" INTEGER NOT NULL DEFAULT 0 CHECK ("has_residents" IN (0, 1)),
  "has_partners" INTEGER NOT NULL DEFAULT 0 CHECK ("has_partners" IN (0, 1)),
  "dissent" TEXT NOT NULL DEFAULT '',
  "reason" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX decision_of_project ON decision (project_id);
CREATE INDEX decision_of_session ON decision ("session");

CREATE TABLE vote (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "question" TEXT NOT NULL DEFAULT '',
  "page" TEXT NOT NULL DEFAULT '' CHECK ("page" IN ('', 'preparation', 'challenge', 'direction', 'partner', 'agreement', 'matrix', 'contract')),
  "way" TEXT NOT NULL DEFAULT 'hands' CHECK ("way" IN ('hands', 'dots', 'paper')),
  "dots" INTEGER NOT NULL DEFAULT 0 CHECK ("dots" BETWEEN 0 AND 100),
  "session" TEXT REFERENCES session (id) ON DELETE SET NULL,
  "date" TEXT NOT NULL DEFAULT '',
  "is_revealed" INTEGER NOT NULL DEFAULT 0 CHECK ("is_revealed" IN (0, 1))
) STRICT;
CREATE INDEX vote_of_project ON vote (project_id);
CREATE INDEX vote_of_session ON vote ("session");

CREATE TABLE vote_item (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "vote" TEXT NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
  "text" TEXT NOT NULL DEFAULT '',
  "signal" TEXT REFERENCES signal (id) ON DELETE SET NULL,
  "challenge" TEXT REFERENCES challenge (id) ON DELETE SET NULL,
  "direction" TEXT REFERENCES direction (id) ON DELETE SET NULL,
  "criterion" TEXT REFERENCES criterion (id) ON DELETE SET NULL,
  "provider" TEXT REFERENCES provider (id) ON DELETE SET NULL,
  "kpi" TEXT REFERENCES kpi (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX vote_item_of_project ON vote_item (project_id);
CREATE INDEX vote_item_of_vote ON vote_item ("vote");
CREATE INDEX vote_item_of_signal ON vote_item ("signal");
CREATE INDEX vote_item_of_challenge ON vote_item ("challenge");
CREATE INDEX vote_item_of_direction ON vote_item ("direction");
CREATE INDEX vote_item_of_criterion ON vote_item ("criterion");
CREATE INDEX vote_item_of_provider ON vote_item ("provider");
CREATE INDEX vote_item_of_kpi ON vote_item ("kpi");

CREATE TABLE ballot (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "item" TEXT NOT NULL REFERENCES vote_item (id) ON DELETE CASCADE,
  "side" TEXT NOT NULL DEFAULT '' CHECK ("side" IN ('', 'municipality', 'provider', 'residents', 'partners')),
  "participant" TEXT REFERENCES participant (id) ON DELETE SET NULL,
  "votes" INTEGER NOT NULL DEFAULT 0 CHECK ("votes" BETWEEN 0 AND 10000),
  "unknown" INTEGER NOT NULL DEFAULT 0 CHECK ("unknown" BETWEEN 0 AND 10000)
) STRICT;
CREATE INDEX ballot_of_project ON ballot (project_id);
CREATE INDEX ballot_of_item ON ballot ("item");
CREATE INDEX ballot_of_participant ON ballot ("participant");

CREATE TABLE chair_note (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "page" TEXT NOT NULL DEFAULT '' CHECK ("page" IN ('', 'preparation', 'challenge', 'direction', 'partner', 'agreement', 'matrix', 'contract')),
  "purpose" TEXT NOT NULL DEFAULT '',
  "opening" TEXT NOT NULL DEFAULT '',
  "pitfalls" TEXT NOT NULL DEFAULT '',
  "questions" TEXT NOT NULL DEFAULT '',
  "minutes" INTEGER NOT NULL DEFAULT 0 CHECK ("minutes" BETWEEN 0 AND 1440)
) STRICT;
CREATE INDEX chair_note_of_project ON chair_note (project_id);
