-- The rows of `attune agree --out`, and the same as they are told: one line a code, a choice
-- of codes or a mean, and a column a statistic.
create table figure (part, what, name, unit, coders, statistic, value, low, high, "over",
  units, sessions, reason);

create view shown as
  select part, what, name, coders, statistic, cast("over" as integer) as "over",
      cast(units as integer) as units,
      iif(value = '', 'NA', printf('%.2f', value)) as value,
      iif(low = '', '', printf(' (%.2f to %.2f)', low, high)) as "interval"
    from figure;

create view told as
  select part, what, name, coders, max(units) as units,
      max(iif(statistic = 'kappa', value, null)) as kappa,
      max(iif(statistic = 'kappa', value || "interval", null)) as kappa_between,
      max(iif(statistic = 'precision', value, null)) as "precision",
      max(iif(statistic = 'recall', value, null)) as recall,
      max(iif(statistic = 'f1' or statistic = 'macro-f1', value, null)) as f1,
      max(iif(statistic = 'f1' or statistic = 'macro-f1', value || "interval", null))
        as f1_between,
      max(iif(statistic = 'recall', "over", null)) as labelled,
      max(iif(statistic = 'precision', "over", null)) as found
    from shown group by part, what, name, coders;
