-- Version 2: what the rules of advice look at; the contract, its moments, monitoring and supplementary assignments; what was
-- set aside. Amounts are in euro cents.

ALTER TABLE project ADD COLUMN "cycle" TEXT NOT NULL DEFAULT '';
ALTER TABLE project ADD COLUMN "coalition" TEXT NOT NULL DEFAULT '';
ALTER TABLE area ADD COLUMN "budget" INTEGER NOT NULL DEFAULT 0 CHECK ("budget" >= 0);
ALTER TABLE direction ADD COLUMN "preparation" INTEGER NOT NULL DEFAULT 0 CHECK ("preparation" BETWEEN 0 AND 520);
ALTER TABLE direction ADD COLUMN "people" INTEGER NOT NULL DEFAULT 0 CHECK ("people" BETWEEN 0 AND 100000000);
ALTER TABLE direction ADD COLUMN "stories" TEXT NOT NULL DEFAULT '';
ALTER TABLE direction ADD COLUMN "insight" TEXT NOT NULL DEFAULT '';
ALTER TABLE provider ADD COLUMN "contacts" INTEGER NOT NULL DEFAULT 0 CHECK ("contacts" BETWEEN 0 AND 1000);
ALTER TABLE kpi ADD COLUMN "work_area" TEXT NOT NULL DEFAULT '';
ALTER TABLE kpi ADD COLUMN "attribution" TEXT NOT NULL DEFAULT '' CHECK ("attribution" IN ('', 'contribution', 'alone'));
ALTER TABLE kpi ADD COLUMN "until" TEXT NOT NULL DEFAULT '';
ALTER TABLE kpi ADD COLUMN "end_reason" TEXT NOT NULL DEFAULT '';
-- A KPI refers to another, which may come later.
ALTER TABLE kpi ADD COLUMN "successor" TEXT REFERENCES kpi (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX kpi_of_successor ON kpi ("successor");

CREATE TABLE round (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "date" TEXT NOT NULL DEFAULT '',
  "way" TEXT NOT NULL DEFAULT 'participants' CHECK ("way" IN ('participants', 'sides', 'hands')),
  "is_revealed" INTEGER NOT NULL DEFAULT 0 CHECK ("is_revealed" IN (0, 1))
) STRICT;
CREATE INDEX round_of_project ON round (project_id);

ALTER TABLE placement ADD COLUMN "side" TEXT NOT NULL DEFAULT '' CHECK ("side" IN ('', 'municipality', 'provider', 'residents', 'partners'));
ALTER TABLE placement ADD COLUMN "round" TEXT REFERENCES round (id) ON DELETE SET NULL;
ALTER TABLE placement ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
CREATE INDEX placement_of_round ON placement ("round");

CREATE TABLE answer (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "placement" TEXT NOT NULL REFERENCES placement (id) ON DELETE CASCADE,
  "question" TEXT NOT NULL DEFAULT 'sure' CHECK ("question" IN ('sure', 'evidence', 'elsewhere', 'causes', 'time', 'story', 'decisive', 'conditions', 'organisations', 'course', 'mandate', 'reach')),
  "value" INTEGER NOT NULL DEFAULT 0 CHECK ("value" BETWEEN 0 AND 5)
) STRICT;
CREATE INDEX answer_of_project ON answer (project_id);
CREATE INDEX answer_of_placement ON answer ("placement");

CREATE TABLE consensus (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "provider" TEXT NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
  "criterion" TEXT NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
  "value" REAL,
  "motivation" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX consensus_of_project ON consensus (project_id);
CREATE INDEX consensus_of_provider ON consensus ("provider");
CREATE INDEX consensus_of_criterion ON consensus ("criterion");

CREATE TABLE contract (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "instrument" TEXT NOT NULL DEFAULT '' CHECK ("instrument" IN ('', 'subsidy', 'public-contract', 'open-house', 'insourcing')),
  "procedure" TEXT NOT NULL DEFAULT '' CHECK ("procedure" IN ('', 'social', 'classic', 'best-value', 'one-to-one', 'subsidy')),
  "start" TEXT NOT NULL DEFAULT '',
  "base_months" INTEGER NOT NULL DEFAULT 0 CHECK ("base_months" BETWEEN 0 AND 600),
  "extensions" INTEGER NOT NULL DEFAULT 0 CHECK ("extensions" BETWEEN 0 AND 20),
  "extension_months" INTEGER NOT NULL DEFAULT 0 CHECK ("extension_months" BETWEEN 0 AND 600),
  "revision_clause" TEXT NOT NULL DEFAULT '',
  "change_clause" TEXT NOT NULL DEFAULT '',
  "is_change_substantial" INTEGER NOT NULL DEFAULT 0 CHECK ("is_change_substantial" IN (0, 1)),
  "has_execution_agreement" INTEGER NOT NULL DEFAULT 0 CHECK ("has_execution_agreement" IN (0, 1)),
  "has_detailed_conditions" INTEGER NOT NULL DEFAULT 0 CHECK ("has_detailed_conditions" IN (0, 1)),
  "settlement" TEXT NOT NULL DEFAULT '' CHECK ("settlement" IN ('', 'none', 'bonus', 'malus', 'claw-back')),
  "is_challenge_based" INTEGER NOT NULL DEFAULT 0 CHECK ("is_challenge_based" IN (0, 1)),
  "contractors" TEXT NOT NULL DEFAULT '' CHECK ("contractors" IN ('', 'one', 'limited', 'unlimited')),
  "scope" TEXT NOT NULL DEFAULT '' CHECK ("scope" IN ('', 'products', 'integral')),
  "demarcation" TEXT NOT NULL DEFAULT '' CHECK ("demarcation" IN ('', 'area', 'target-group', 'product')),
  "funding" TEXT NOT NULL DEFAULT '' CHECK ("funding" IN ('', 'effort', 'output', 'task', 'lump-sum')),
  "current_funding" TEXT NOT NULL DEFAULT '' CHECK ("current_funding" IN ('', 'effort', 'output', 'task', 'lump-sum')),
  "transition" TEXT NOT NULL DEFAULT '' CHECK ("transition" IN ('', 'at-once', 'area-first', 'results-first', 'pilot')),
  "pays_input" INTEGER NOT NULL DEFAULT 0 CHECK ("pays_input" IN (0, 1)),
  "pays_throughput" INTEGER NOT NULL DEFAULT 0 CHECK ("pays_throughput" IN (0, 1)),
  "pays_output" INTEGER NOT NULL DEFAULT 0 CHECK ("pays_output" IN (0, 1)),
  "pays_outcome" INTEGER NOT NULL DEFAULT 0 CHECK ("pays_outcome" IN (0, 1)),
  "pays_impact" INTEGER NOT NULL DEFAULT 0 CHECK ("pays_impact" IN (0, 1)),
  "steers_input" INTEGER NOT NULL DEFAULT 0 CHECK ("steers_input" IN (0, 1)),
  "steers_throughput" INTEGER NOT NULL DEFAULT 0 CHECK ("steers_throughput" IN (0, 1)),
  "steers_output" INTEGER NOT NULL DEFAULT 0 CHECK ("steers_output" IN (0, 1)),
  "steers_outcome" INTEGER NOT NULL DEFAULT 0 CHECK ("steers_outcome" IN (0, 1)),
  "steers_impact" INTEGER NOT NULL DEFAULT 0 CHECK ("steers_impact" IN (0, 1)),
  "has_hours_accounting" INTEGER NOT NULL DEFAULT 0 CHECK ("has_hours_accounting" IN (0, 1)),
  "past_performance" TEXT NOT NULL DEFAULT '' CHECK ("past_performance" IN ('', 'unused', 'counts', 'excludes')),
  "yearly_budget" INTEGER NOT NULL DEFAULT 0 CHECK ("yearly_budget" >= 0),
  "indexation" REAL,
  "wage_rise" REAL,
  "hourly_rate" INTEGER NOT NULL DEFAULT 0 CHECK ("hourly_rate" >= 0),
  "preparation_role" TEXT NOT NULL DEFAULT '' CHECK ("preparation_role" IN ('', 'lawful', 'performing', 'networking', 'responsive')),
  "tender_role" TEXT NOT NULL DEFAULT '' CHECK ("tender_role" IN ('', 'lawful', 'performing', 'networking', 'responsive')),
  "contract_role" TEXT NOT NULL DEFAULT '' CHECK ("contract_role" IN ('', 'lawful', 'performing', 'networking', 'responsive')),
  "tailored_fund" TEXT NOT NULL DEFAULT '',
  "lean_enforceable" TEXT NOT NULL DEFAULT '' CHECK ("lean_enforceable" IN ('', 'subsidy', 'neither', 'contract')),
  "lean_initiative" TEXT NOT NULL DEFAULT '' CHECK ("lean_initiative" IN ('', 'subsidy', 'neither', 'contract')),
  "lean_interest" TEXT NOT NULL DEFAULT '' CHECK ("lean_interest" IN ('', 'subsidy', 'neither', 'contract')),
  "lean_commercial" TEXT NOT NULL DEFAULT '' CHECK ("lean_commercial" IN ('', 'subsidy', 'neither', 'contract')),
  "lean_price" TEXT NOT NULL DEFAULT '' CHECK ("lean_price" IN ('', 'subsidy', 'neither', 'contract')),
  "test_effect" TEXT NOT NULL DEFAULT '',
  "test_values" TEXT NOT NULL DEFAULT '',
  "test_ethics" TEXT NOT NULL DEFAULT '',
  "test_conditions" TEXT NOT NULL DEFAULT '',
  "notice_months" INTEGER NOT NULL DEFAULT 0 CHECK ("notice_months" BETWEEN 0 AND 120),
  "exit_months" INTEGER NOT NULL DEFAULT 0 CHECK ("exit_months" BETWEEN 0 AND 600),
  "preparation_months" INTEGER NOT NULL DEFAULT 0 CHECK ("preparation_months" BETWEEN 0 AND 120),
  "dialogue_weeks" REAL,
  "documents_weeks" REAL,
  "bids_weeks" REAL,
  "assessment_weeks" REAL,
  "standstill_weeks" REAL,
  "implementation_weeks" REAL,
  "is_summer_blocked" INTEGER NOT NULL DEFAULT 0 CHECK ("is_summer_blocked" IN (0, 1)),
  "is_year_end_blocked" INTEGER NOT NULL DEFAULT 0 CHECK ("is_year_end_blocked" IN (0, 1)),
  "is_election_blocked" INTEGER NOT NULL DEFAULT 0 CHECK ("is_election_blocked" IN (0, 1)),
  "continuity" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contract_of_project ON contract (project_id);

CREATE TABLE stance (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "topic" TEXT NOT NULL DEFAULT 'steering' CHECK ("topic" IN ('steering', 'scope', 'funding', 'contractors')),
  "municipality" INTEGER NOT NULL DEFAULT 0 CHECK ("municipality" BETWEEN 0 AND 5),
  "provider" INTEGER NOT NULL DEFAULT 0 CHECK ("provider" BETWEEN 0 AND 5),
  "joint" INTEGER NOT NULL DEFAULT 0 CHECK ("joint" BETWEEN 0 AND 5),
  "reason" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX stance_of_project ON stance (project_id);

CREATE TABLE moment (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "kind" TEXT NOT NULL DEFAULT 'other' CHECK ("kind" IN ('other', 'review', 'kpi-review', 'yearly-talk', 'extension-decision', 'exit', 'prior-notice', 'award-notice', 'transition')),
  "date" TEXT NOT NULL DEFAULT '',
  "remark" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX moment_of_project ON moment (project_id);

CREATE TABLE monitoring (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "kind" TEXT NOT NULL DEFAULT 'other' CHECK ("kind" IN ('other', 'progress-talks', 'steering-group', 'quarterly-reports', 'development-groups', 'working-visits', 'effect-monitor', 'team-analysis', 'client-experience', 'kpi-reports', 'research', 'ombudsman', 'annual-report')),
  "name" TEXT NOT NULL DEFAULT '',
  "owner" TEXT NOT NULL DEFAULT '',
  "frequency" TEXT NOT NULL DEFAULT '' CHECK ("frequency" IN ('', 'month', 'quarter', 'half-year', 'year', 'two-years', 'four-years')),
  "hours" REAL,
  "way" TEXT NOT NULL DEFAULT '' CHECK ("way" IN ('', 'counting', 'telling', 'both')),
  "first" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX monitoring_of_project ON monitoring (project_id);

CREATE TABLE supplement (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "title" TEXT NOT NULL DEFAULT '',
  "budget" INTEGER NOT NULL DEFAULT 0 CHECK ("budget" >= 0),
  "months" INTEGER NOT NULL DEFAULT 0 CHECK ("months" BETWEEN 0 AND 600),
  "start" TEXT NOT NULL DEFAULT '',
  "has_own_account" INTEGER NOT NULL DEFAULT 0 CHECK ("has_own_account" IN (0, 1)),
  "fit" TEXT NOT NULL DEFAULT '' CHECK ("fit" IN ('', 'yes', 'no'))
) STRICT;
CREATE INDEX supplement_of_project ON supplement (project_id);

CREATE TABLE indexation (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "year" INTEGER NOT NULL DEFAULT 0 CHECK ("year" BETWEEN 0 AND 2200),
  "ova" REAL,
  "price" REAL,
  "correction" REAL,
  "wage" REAL
) STRICT;
CREATE INDEX indexation_of_project ON indexation (project_id);

CREATE TABLE benefit (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "figure" TEXT NOT NULL DEFAULT '',
  "people" INTEGER NOT NULL DEFAULT 0 CHECK ("people" BETWEEN 0 AND 20000000),
  "low_share" REAL,
  "high_share" REAL,
  "remark" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX benefit_of_project ON benefit (project_id);

CREATE TABLE set_aside (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "rule" TEXT NOT NULL DEFAULT '',
  "reason" TEXT NOT NULL DEFAULT '',
  "date" TEXT NOT NULL DEFAULT '',
  "subjects" INTEGER NOT NULL DEFAULT 0 CHECK ("subjects" BETWEEN 0 AND 100000)
) STRICT;
CREATE INDEX set_aside_of_project ON set_aside (project_id);

-- Every project has one contract; the id is a random one of the usual form.
INSERT INTO contract (id, project_id, position)
  SELECT lower (hex (randomblob (4)) || '-' || hex (randomblob (2)) || '-4' || substr (hex (randomblob (2)), 2) || '-a'
                || substr (hex (randomblob (2)), 2) || '-' || hex (randomblob (6))), id, 1
  FROM project;
