-- A library as version 1 of the program left it: two signals added, both to be undone. Never edited.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE project (
  id TEXT NOT NULL PRIMARY KEY,
  position REAL NOT NULL,
  extra TEXT,
  appendix TEXT,
  minor INTEGER NOT NULL DEFAULT 0,
  "title" TEXT NOT NULL DEFAULT '',
  "municipality" TEXT NOT NULL DEFAULT '',
  "work_area" TEXT NOT NULL DEFAULT '',
  "theme" TEXT NOT NULL DEFAULT '',
  "start" TEXT NOT NULL DEFAULT '',
  "end" TEXT NOT NULL DEFAULT '',
  "language" TEXT NOT NULL DEFAULT 'nl' CHECK ("language" IN ('nl', 'en')),
  "purpose" TEXT NOT NULL DEFAULT '',
  "burden" INTEGER NOT NULL DEFAULT 0 CHECK ("burden" BETWEEN 0 AND 100000),
  "is_first" INTEGER NOT NULL DEFAULT 0 CHECK ("is_first" IN (0, 1))
) STRICT;
INSERT INTO project VALUES('11111111-1111-4111-8111-111111111111',1.0,NULL,NULL,0,'Jongerenwerk in de wijk','','','','','','nl','',0,0);
CREATE TABLE area (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "code" TEXT NOT NULL DEFAULT '',
  "level" TEXT NOT NULL DEFAULT '' CHECK ("level" IN ('', 'municipality', 'district', 'neighbourhood', 'other'))
) STRICT;
CREATE TABLE organisation (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "side" TEXT NOT NULL DEFAULT '' CHECK ("side" IN ('', 'municipality', 'provider', 'residents', 'partners'))
) STRICT;
CREATE TABLE participant (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "role" TEXT NOT NULL DEFAULT '',
  "organisation" TEXT REFERENCES organisation (id) ON DELETE SET NULL,
  "is_executing" INTEGER NOT NULL DEFAULT 0 CHECK ("is_executing" IN (0, 1)),
  "is_formal" INTEGER NOT NULL DEFAULT 0 CHECK ("is_formal" IN (0, 1))
) STRICT;
CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "date" TEXT NOT NULL DEFAULT '',
  "step" TEXT NOT NULL DEFAULT 'preparation' CHECK ("step" IN ('preparation', 'challenge', 'direction', 'partner', 'agreement')),
  "notes" TEXT NOT NULL DEFAULT '',
  "decisions" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE attendance (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "session" TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  "participant" TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE signal (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "text" TEXT NOT NULL DEFAULT '',
  "side" TEXT NOT NULL DEFAULT '' CHECK ("side" IN ('', 'municipality', 'provider', 'residents', 'partners')),
  "kind" TEXT NOT NULL DEFAULT 'observation' CHECK ("kind" IN ('observation', 'figure', 'story')),
  "area" TEXT REFERENCES area (id) ON DELETE SET NULL,
  "source" TEXT NOT NULL DEFAULT '',
  "priority" TEXT NOT NULL DEFAULT '' CHECK ("priority" IN ('', 'low', 'middle', 'high'))
) STRICT;
INSERT INTO signal VALUES('e0f4e949-7825-436b-8b62-72eb419341de','11111111-1111-4111-8111-111111111111',1.0,NULL,'Schooluitval','municipality','observation',NULL,'','');
INSERT INTO signal VALUES('798dc9ea-2785-4938-bb58-50437f869a2b','11111111-1111-4111-8111-111111111111',2.0,NULL,'Jongeren voelen zich eenzaam','provider','observation',NULL,'','');
CREATE TABLE data_point (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "indicator" TEXT NOT NULL DEFAULT '',
  "area" TEXT REFERENCES area (id) ON DELETE SET NULL,
  "period" TEXT NOT NULL DEFAULT '',
  "value" REAL,
  "unit" TEXT NOT NULL DEFAULT '',
  "source" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE challenge (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "statement" TEXT NOT NULL DEFAULT '',
  "target_group" TEXT NOT NULL DEFAULT '',
  "area" TEXT REFERENCES area (id) ON DELETE SET NULL,
  "causes" TEXT NOT NULL DEFAULT '',
  "desired" TEXT NOT NULL DEFAULT '',
  "policy_goal" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE direction (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "title" TEXT NOT NULL DEFAULT '',
  "challenge" TEXT REFERENCES challenge (id) ON DELETE SET NULL,
  "description" TEXT NOT NULL DEFAULT '',
  "status" TEXT NOT NULL DEFAULT 'considered' CHECK ("status" IN ('considered', 'chosen', 'parked', 'rejected')),
  "reason" TEXT NOT NULL DEFAULT '',
  "novelty" TEXT NOT NULL DEFAULT '' CHECK ("novelty" IN ('', 'proven', 'innovative')),
  "approach" TEXT NOT NULL DEFAULT '' CHECK ("approach" IN ('', 'collective', 'individual')),
  "evidence" TEXT NOT NULL DEFAULT '',
  "professionals" TEXT NOT NULL DEFAULT '',
  "partners" TEXT NOT NULL DEFAULT '',
  "residents" TEXT NOT NULL DEFAULT '',
  "theory_if" TEXT NOT NULL DEFAULT '',
  "theory_then" TEXT NOT NULL DEFAULT '',
  "theory_because" TEXT NOT NULL DEFAULT '',
  "has_scientific" INTEGER NOT NULL DEFAULT 0 CHECK ("has_scientific" IN (0, 1)),
  "has_professional" INTEGER NOT NULL DEFAULT 0 CHECK ("has_professional" IN (0, 1)),
  "has_experience" INTEGER NOT NULL DEFAULT 0 CHECK ("has_experience" IN (0, 1))
) STRICT;
CREATE TABLE argument (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "direction" TEXT NOT NULL REFERENCES direction (id) ON DELETE CASCADE,
  "kind" TEXT NOT NULL DEFAULT 'pro' CHECK ("kind" IN ('pro', 'con')),
  "text" TEXT NOT NULL DEFAULT '',
  "area" TEXT REFERENCES area (id) ON DELETE SET NULL
) STRICT;
CREATE TABLE criterion (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'other' CHECK ("kind" IN ('other', 'craftsmanship', 'experience', 'results', 'local-roots', 'collaboration', 'price')),
  "weight" INTEGER NOT NULL DEFAULT 0 CHECK ("weight" BETWEEN 0 AND 100),
  "description" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE provider (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "quality_label" TEXT NOT NULL DEFAULT '' CHECK ("quality_label" IN ('', 'yes', 'no')),
  "label_until" TEXT NOT NULL DEFAULT '',
  "status" TEXT NOT NULL DEFAULT 'considered' CHECK ("status" IN ('considered', 'chosen', 'parked', 'rejected')),
  "reason" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE score (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "provider" TEXT NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
  "criterion" TEXT NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
  "assessor" TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  "value" REAL,
  "motivation" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE kpi (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "code" TEXT NOT NULL DEFAULT '',
  "origin" TEXT NOT NULL DEFAULT 'own' CHECK ("origin" IN ('own', 'official', 'public')),
  "level" TEXT NOT NULL DEFAULT '' CHECK ("level" IN ('', 'impact', 'activity')),
  "chain" TEXT NOT NULL DEFAULT '' CHECK ("chain" IN ('', 'input', 'throughput', 'output', 'outcome', 'impact')),
  "domain" TEXT NOT NULL DEFAULT '',
  "definition" TEXT NOT NULL DEFAULT '',
  "unit" TEXT NOT NULL DEFAULT '',
  "counting" TEXT NOT NULL DEFAULT '' CHECK ("counting" IN ('', 'sum', 'mean', 'last')),
  "source" TEXT NOT NULL DEFAULT '',
  "source_frequency" TEXT NOT NULL DEFAULT '' CHECK ("source_frequency" IN ('', 'month', 'quarter', 'half-year', 'year', 'two-years', 'four-years')),
  "frequency" TEXT NOT NULL DEFAULT '' CHECK ("frequency" IN ('', 'month', 'quarter', 'half-year', 'year', 'two-years', 'four-years')),
  "registrar" TEXT NOT NULL DEFAULT '',
  "minutes" INTEGER NOT NULL DEFAULT 0 CHECK ("minutes" BETWEEN 0 AND 100000),
  "registrations" INTEGER NOT NULL DEFAULT 0 CHECK ("registrations" BETWEEN 0 AND 1000000),
  "baseline" REAL,
  "baseline_date" TEXT NOT NULL DEFAULT '',
  "target" REAL,
  "target_date" TEXT NOT NULL DEFAULT '',
  "better" TEXT NOT NULL DEFAULT '' CHECK ("better" IN ('', 'higher', 'lower')),
  "why" TEXT NOT NULL DEFAULT '',
  "story" TEXT NOT NULL DEFAULT '',
  "challenge" TEXT REFERENCES challenge (id) ON DELETE SET NULL,
  "direction" TEXT REFERENCES direction (id) ON DELETE SET NULL,
  "is_prevention" INTEGER NOT NULL DEFAULT 0 CHECK ("is_prevention" IN (0, 1)),
  "is_settlement" INTEGER NOT NULL DEFAULT 0 CHECK ("is_settlement" IN (0, 1))
) STRICT;
CREATE TABLE measurement (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "kpi" TEXT NOT NULL REFERENCES kpi (id) ON DELETE CASCADE,
  "date" TEXT NOT NULL DEFAULT '',
  "area" TEXT REFERENCES area (id) ON DELETE SET NULL,
  "value" REAL,
  "remark" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE agreement (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "what" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'other' CHECK ("kind" IN ('other', 'role', 'cooperation', 'evaluation', 'council', 'facilities', 'feedback', 'continuity')),
  "who" TEXT NOT NULL DEFAULT '',
  "side" TEXT NOT NULL DEFAULT '' CHECK ("side" IN ('', 'municipality', 'provider', 'residents', 'partners')),
  "due" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE placement (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "direction" TEXT NOT NULL REFERENCES direction (id) ON DELETE CASCADE,
  "participant" TEXT REFERENCES participant (id) ON DELETE SET NULL,
  "control" REAL,
  "uncertainty" REAL,
  "date" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE shelf (
  project_id TEXT NOT NULL PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT
) STRICT;
INSERT INTO shelf VALUES('11111111-1111-4111-8111-111111111111','2026-11-22T11:10:08.920Z','2026-11-22T11:10:08.923Z',NULL);
CREATE TABLE history (
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  label TEXT NOT NULL,
  page TEXT NOT NULL,
  time TEXT NOT NULL,
  gesture TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'sealed')),
  changeset BLOB,
  PRIMARY KEY (project_id, sequence)
) STRICT;
INSERT INTO history VALUES('11111111-1111-4111-8111-111111111111',1,'Traject gemaakt','','2026-11-22T11:10:08.920Z','','sealed',NULL);
INSERT INTO history VALUES('11111111-1111-4111-8111-111111111111',2,'Signaal: toegevoegd','challenge','2026-11-22T11:10:08.922Z','','done',X'540a010000000000000000007369676e616c001200032465306634653934392d373832352d343336622d386236322d373265623431393334316465032431313131313131312d313131312d343131312d383131312d313131313131313131313131023ff000000000000005030c5363686f6f6c75697476616c030c6d756e69636970616c697479030b6f62736572766174696f6e0503000300');
INSERT INTO history VALUES('11111111-1111-4111-8111-111111111111',3,'Signaal: toegevoegd','challenge','2026-11-22T11:10:08.923Z','','done',X'540a010000000000000000007369676e616c001200032437393864633965612d323738352d343933382d626235382d353034333766383639613262032431313131313131312d313131312d343131312d383131312d31313131313131313131313102400000000000000005031c4a6f6e676572656e20766f656c656e207a6963682065656e7a61616d030870726f7669646572030b6f62736572766174696f6e0503000300');
CREATE TABLE indicator (
  code TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  unit TEXT NOT NULL,
  source TEXT NOT NULL,
  frequency TEXT NOT NULL
) STRICT;
CREATE INDEX area_of_project ON area (project_id);
CREATE INDEX organisation_of_project ON organisation (project_id);
CREATE INDEX participant_of_project ON participant (project_id);
CREATE INDEX participant_of_organisation ON participant ("organisation");
CREATE INDEX session_of_project ON session (project_id);
CREATE INDEX attendance_of_project ON attendance (project_id);
CREATE INDEX attendance_of_session ON attendance ("session");
CREATE INDEX attendance_of_participant ON attendance ("participant");
CREATE INDEX signal_of_project ON signal (project_id);
CREATE INDEX signal_of_area ON signal ("area");
CREATE INDEX data_point_of_project ON data_point (project_id);
CREATE INDEX data_point_of_area ON data_point ("area");
CREATE INDEX challenge_of_project ON challenge (project_id);
CREATE INDEX challenge_of_area ON challenge ("area");
CREATE INDEX direction_of_project ON direction (project_id);
CREATE INDEX direction_of_challenge ON direction ("challenge");
CREATE INDEX argument_of_project ON argument (project_id);
CREATE INDEX argument_of_direction ON argument ("direction");
CREATE INDEX argument_of_area ON argument ("area");
CREATE INDEX criterion_of_project ON criterion (project_id);
CREATE INDEX provider_of_project ON provider (project_id);
CREATE INDEX score_of_project ON score (project_id);
CREATE INDEX score_of_provider ON score ("provider");
CREATE INDEX score_of_criterion ON score ("criterion");
CREATE INDEX score_of_assessor ON score ("assessor");
CREATE INDEX kpi_of_project ON kpi (project_id);
CREATE INDEX kpi_of_challenge ON kpi ("challenge");
CREATE INDEX kpi_of_direction ON kpi ("direction");
CREATE INDEX measurement_of_project ON measurement (project_id);
CREATE INDEX measurement_of_kpi ON measurement ("kpi");
CREATE INDEX measurement_of_area ON measurement ("area");
CREATE INDEX agreement_of_project ON agreement (project_id);
CREATE INDEX placement_of_project ON placement (project_id);
CREATE INDEX placement_of_direction ON placement ("direction");
CREATE INDEX placement_of_participant ON placement ("participant");
COMMIT;
PRAGMA application_id = 1416774504;
PRAGMA user_version = 1;
