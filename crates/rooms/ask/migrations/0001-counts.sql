CREATE TABLE ask_counts (
  day TEXT NOT NULL,
  counted TEXT NOT NULL,
  count BIGINT NOT NULL,
  PRIMARY KEY (day, counted)
);
