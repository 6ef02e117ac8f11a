-- A library as version 2 of the program left it: the Leeuwarden example, imported. Never edited.
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
, "cycle" TEXT NOT NULL DEFAULT '', "coalition" TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO project VALUES('leeuwarden',1.0,NULL,NULL,1,'Inclusieve wijk Oud Oost','Leeuwarden','Oud Oost','Brede geldstroom voor de wijk','','','nl',replace('Oud Oost in Leeuwarden doet mee aan de City Deal Inclusieve Stad. Vijf steden proberen daarin een brede geldstroom, zodat professionals kunnen doen wat nodig is.\nBron: notitie Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1. De notitie noemt geen jaar bij de cijfers.\nWat met “voorbeeld” is gemerkt, staat niet in de notitie.','\n',char(10)),0,1,'','');
CREATE TABLE area (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "code" TEXT NOT NULL DEFAULT '',
  "level" TEXT NOT NULL DEFAULT '' CHECK ("level" IN ('', 'municipality', 'district', 'neighbourhood', 'other'))
, "budget" INTEGER NOT NULL DEFAULT 0 CHECK ("budget" >= 0)) STRICT;
INSERT INTO area VALUES('gebied-leeuwarden','leeuwarden',1.0,NULL,'Leeuwarden','','municipality',0);
INSERT INTO area VALUES('gebied-oud-oost','leeuwarden',2.0,NULL,'Oud Oost','','district',0);
CREATE TABLE organisation (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "side" TEXT NOT NULL DEFAULT '' CHECK ("side" IN ('', 'municipality', 'provider', 'residents', 'partners'))
) STRICT;
INSERT INTO organisation VALUES('org-gemeente','leeuwarden',1.0,NULL,'Gemeente Leeuwarden','municipality');
INSERT INTO organisation VALUES('org-wijkteam','leeuwarden',2.0,NULL,'Wijkteam Oud Oost','provider');
INSERT INTO organisation VALUES('org-bewoners','leeuwarden',3.0,NULL,'Bewoners van Oud Oost','residents');
INSERT INTO organisation VALUES('org-verzekeraar','leeuwarden',4.0,NULL,'Verzekeraars','partners');
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
INSERT INTO participant VALUES('deelnemer-beleid','leeuwarden',1.0,NULL,'Beleidsadviseur (voorbeeld)','org-gemeente',0,1);
INSERT INTO participant VALUES('deelnemer-wijkteam','leeuwarden',2.0,NULL,'Medewerker wijkteam (voorbeeld)','org-wijkteam',1,0);
INSERT INTO participant VALUES('deelnemer-bewoner','leeuwarden',3.0,NULL,'Bewoner (voorbeeld)','org-bewoners',0,0);
INSERT INTO participant VALUES('deelnemer-verzekeraar','leeuwarden',4.0,NULL,'Adviseur verzekeraar (voorbeeld)','org-verzekeraar',0,0);
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
INSERT INTO signal VALUES('signaal-verkokering','leeuwarden',1.0,NULL,'Geld zit vast in kokers','','observation','gebied-oud-oost','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1','high');
INSERT INTO signal VALUES('signaal-gemeente','leeuwarden',2.0,NULL,'De gemeente besteedt elk jaar ongeveer 30 miljoen euro aan ondersteuning in de wijk','municipality','figure','gebied-oud-oost','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1','high');
INSERT INTO signal VALUES('signaal-verzekeraars','leeuwarden',3.0,NULL,'Ook verzekeraars investeren op verschillende manieren in de wijk','partners','observation','gebied-oud-oost','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1','high');
INSERT INTO signal VALUES('signaal-rendement','leeuwarden',4.0,NULL,'Samen is er meer uit het geld te halen, vindt de City Deal','','observation','gebied-oud-oost','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1','middle');
INSERT INTO signal VALUES('signaal-beinvloedbaar','leeuwarden',5.0,NULL,'Ongeveer een derde van het geld is door het wijkteam te beïnvloeden','provider','figure','gebied-oud-oost','Berekend: 10 van de 30 miljoen euro. Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1','high');
INSERT INTO signal VALUES('signaal-regels','leeuwarden',6.0,NULL,'“Voor elke vraag is er een ander loket” (voorbeeld)','residents','story','gebied-oud-oost','voorbeeldverhaal','middle');
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
INSERT INTO data_point VALUES('cijfer-inwoners','leeuwarden',1.0,NULL,'Inwoners','gebied-oud-oost','',12544.0,'inwoners','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1');
INSERT INTO data_point VALUES('cijfer-budget','leeuwarden',2.0,NULL,'Uitgaven van de gemeente aan ondersteuning','gebied-oud-oost','per jaar',30.0,'miljoen euro (ongeveer)','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1');
INSERT INTO data_point VALUES('cijfer-aandeel-laag','leeuwarden',3.0,NULL,'Aandeel in het sociaal domein van de gemeente (laag)','gebied-oud-oost','per jaar',15.0,'%','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1');
INSERT INTO data_point VALUES('cijfer-aandeel-hoog','leeuwarden',4.0,NULL,'Aandeel in het sociaal domein van de gemeente (hoog)','gebied-oud-oost','per jaar',20.0,'%','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1');
INSERT INTO data_point VALUES('cijfer-beinvloedbaar','leeuwarden',5.0,NULL,'Te beïnvloeden door het wijkteam','gebied-oud-oost','per jaar',10.0,'miljoen euro (ongeveer)','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1');
INSERT INTO data_point VALUES('cijfer-steden','leeuwarden',6.0,NULL,'Steden in de City Deal Inclusieve Stad',NULL,'',5.0,'steden','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1');
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
INSERT INTO challenge VALUES('opgave-oud-oost','leeuwarden',1.0,NULL,'Inwoners van Oud Oost krijgen hulp die past, ook als die niet binnen één wet valt.','Inwoners van Oud Oost die ondersteuning nodig hebben','gebied-oud-oost',replace('De financiering is verkokerd.\nBudgetten horen bij losse wetten.','\n',char(10)),'Maatwerk en ondersteuning in samenhang, met zo weinig mogelijk papierwerk.','Doen wat nodig is voor de inwoners van de stad.');
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
, "preparation" INTEGER NOT NULL DEFAULT 0 CHECK ("preparation" BETWEEN 0 AND 520), "people" INTEGER NOT NULL DEFAULT 0 CHECK ("people" BETWEEN 0 AND 100000000), "stories" TEXT NOT NULL DEFAULT '', "insight" TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO direction VALUES('richting-geldstroom','leeuwarden',1.0,NULL,'Eén brede geldstroom voor de wijk','opgave-oud-oost','Voeg geld samen uit onder meer Wmo-begeleiding, huishoudelijke ondersteuning, jeugdhulp, participatie, activering, bijzondere bijstand, schuldhulp en armoedebeleid.','considered','','innovative','collective','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1','Wijkteam','Gemeente, verzekeraars','','het wijkteam over één budget gaat (voorbeeld)','inwoners eerder hulp krijgen die past (voorbeeld)','niemand hoeft te wachten op een ander potje (voorbeeld)',0,1,0,0,0,'','');
INSERT INTO direction VALUES('richting-verzekeraar','leeuwarden',2.0,NULL,'Samen investeren met verzekeraars','opgave-oud-oost','Kijk samen waar gemeente en verzekeraars meer rendement halen.','considered','','','collective','Het nieuwe contracteren (Sociaal Werk Nederland), hoofdstuk 1','','Verzekeraars','','','','',0,0,0,0,0,'','');
INSERT INTO direction VALUES('richting-bewoners','leeuwarden',3.0,NULL,'Bewoners beslissen mee over het wijkbudget (voorbeeld)','opgave-oud-oost','Voorbeeld: een groep bewoners adviseert elk half jaar over de inzet.','considered','','innovative','collective','','','','Voorbeeld: een wijkpanel.','','','',0,0,0,0,0,'','');
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
INSERT INTO argument VALUES('voor-geldstroom-1','leeuwarden',1.0,NULL,'richting-geldstroom','pro','Geeft ruimte voor maatwerk in samenhang','gebied-oud-oost');
INSERT INTO argument VALUES('voor-geldstroom-2','leeuwarden',2.0,NULL,'richting-geldstroom','pro','Minder bureaucratie',NULL);
INSERT INTO argument VALUES('tegen-geldstroom-1','leeuwarden',3.0,NULL,'richting-geldstroom','con','Het budget voor de wijk staat vast en is het plafond','gebied-oud-oost');
INSERT INTO argument VALUES('tegen-geldstroom-2','leeuwarden',4.0,NULL,'richting-geldstroom','con','Zonder resultaten betaal je alleen voor beschikbaarheid',NULL);
INSERT INTO argument VALUES('voor-verzekeraar-1','leeuwarden',5.0,NULL,'richting-verzekeraar','pro','Beide investeren al in de wijk','gebied-oud-oost');
INSERT INTO argument VALUES('tegen-verzekeraar-1','leeuwarden',6.0,NULL,'richting-verzekeraar','con','Wie investeert, is niet altijd wie bespaart (voorbeeld)',NULL);
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
, "contacts" INTEGER NOT NULL DEFAULT 0 CHECK ("contacts" BETWEEN 0 AND 1000)) STRICT;
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
, "work_area" TEXT NOT NULL DEFAULT '', "attribution" TEXT NOT NULL DEFAULT '' CHECK ("attribution" IN ('', 'contribution', 'alone')), "until" TEXT NOT NULL DEFAULT '', "end_reason" TEXT NOT NULL DEFAULT '', "successor" TEXT REFERENCES kpi (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED) STRICT;
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
, "side" TEXT NOT NULL DEFAULT '' CHECK ("side" IN ('', 'municipality', 'provider', 'residents', 'partners')), "round" TEXT REFERENCES round (id) ON DELETE SET NULL, "reason" TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO placement VALUES('plaatsing-geldstroom-beleid','leeuwarden',1.0,NULL,'richting-geldstroom','deelnemer-beleid',0.61999999999999999555,0.69999999999999995559,'','',NULL,'');
INSERT INTO placement VALUES('plaatsing-geldstroom-wijkteam','leeuwarden',2.0,NULL,'richting-geldstroom','deelnemer-wijkteam',0.47999999999999998223,0.78000000000000002664,'','',NULL,'');
INSERT INTO placement VALUES('plaatsing-geldstroom-verzekeraar','leeuwarden',3.0,NULL,'richting-geldstroom','deelnemer-verzekeraar',0.4000000000000000222,0.66000000000000003108,'','',NULL,'');
CREATE TABLE shelf (
  project_id TEXT NOT NULL PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT
) STRICT;
INSERT INTO shelf VALUES('leeuwarden','2026-11-26T01:52:39.592657Z','2026-11-26T01:52:39.592657Z',NULL);
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
INSERT INTO history VALUES('leeuwarden',1,'Import “leeuwarden.trechter”','','2026-11-26T01:52:39.592657Z','','sealed',NULL);
CREATE TABLE indicator (
  code TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  unit TEXT NOT NULL,
  source TEXT NOT NULL,
  frequency TEXT NOT NULL
) STRICT;
CREATE TABLE round (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "date" TEXT NOT NULL DEFAULT '',
  "way" TEXT NOT NULL DEFAULT 'participants' CHECK ("way" IN ('participants', 'sides', 'hands')),
  "is_revealed" INTEGER NOT NULL DEFAULT 0 CHECK ("is_revealed" IN (0, 1))
) STRICT;
CREATE TABLE answer (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "placement" TEXT NOT NULL REFERENCES placement (id) ON DELETE CASCADE,
  "question" TEXT NOT NULL DEFAULT 'sure' CHECK ("question" IN ('sure', 'evidence', 'elsewhere', 'causes', 'time', 'story', 'decisive', 'conditions', 'organisations', 'course', 'mandate', 'reach')),
  "value" INTEGER NOT NULL DEFAULT 0 CHECK ("value" BETWEEN 0 AND 5)
) STRICT;
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
INSERT INTO contract VALUES('aece5bdf-f707-4f34-b52a-34e0fa032789','leeuwarden',1.0,NULL,'','','',0,0,0,'','',0,0,0,'',0,'','','','','','',0,0,0,0,0,0,0,0,0,0,0,'',0,NULL,NULL,0,'','','','','','','','','','','','','',0,0,0,NULL,NULL,NULL,NULL,NULL,NULL,0,0,0,'');
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
CREATE TABLE moment (
  id TEXT NOT NULL PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  extra TEXT,
  "kind" TEXT NOT NULL DEFAULT 'other' CHECK ("kind" IN ('other', 'review', 'kpi-review', 'yearly-talk', 'extension-decision', 'exit', 'prior-notice', 'award-notice', 'transition')),
  "date" TEXT NOT NULL DEFAULT '',
  "remark" TEXT NOT NULL DEFAULT ''
) STRICT;
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
CREATE INDEX kpi_of_successor ON kpi ("successor");
CREATE INDEX round_of_project ON round (project_id);
CREATE INDEX placement_of_round ON placement ("round");
CREATE INDEX answer_of_project ON answer (project_id);
CREATE INDEX answer_of_placement ON answer ("placement");
CREATE INDEX consensus_of_project ON consensus (project_id);
CREATE INDEX consensus_of_provider ON consensus ("provider");
CREATE INDEX consensus_of_criterion ON consensus ("criterion");
CREATE INDEX contract_of_project ON contract (project_id);
CREATE INDEX stance_of_project ON stance (project_id);
CREATE INDEX moment_of_project ON moment (project_id);
CREATE INDEX monitoring_of_project ON monitoring (project_id);
CREATE INDEX supplement_of_project ON supplement (project_id);
CREATE INDEX indexation_of_project ON indexation (project_id);
CREATE INDEX benefit_of_project ON benefit (project_id);
CREATE INDEX set_aside_of_project ON set_aside (project_id);
COMMIT;
PRAGMA application_id = 1416774504;
PRAGMA user_version = 2;
