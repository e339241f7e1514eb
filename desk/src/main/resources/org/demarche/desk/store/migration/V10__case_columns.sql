-- What lists of cases are filtered and sorted by. Cases are derived: all are made anew.
ALTER TABLE arms_case ADD COLUMN category TEXT NOT NULL DEFAULT '';
ALTER TABLE arms_case ADD COLUMN claims BIGINT NOT NULL DEFAULT 0;
ALTER TABLE arms_case ADD COLUMN articles BIGINT NOT NULL DEFAULT 0;
ALTER TABLE arms_case ADD COLUMN reviewed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE arms_case ADD COLUMN contradictions BIGINT NOT NULL DEFAULT 0;
ALTER TABLE arms_case ADD COLUMN objections BIGINT NOT NULL DEFAULT 0;
ALTER TABLE arms_case ADD COLUMN diversions BIGINT NOT NULL DEFAULT 0;
CREATE INDEX arms_case_category ON arms_case (category);

INSERT INTO stale_group (name) SELECT DISTINCT link_group FROM arms_case WHERE true ON CONFLICT (name) DO NOTHING;
