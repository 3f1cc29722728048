-- That two are not one holds for what is left of them after a merge.
insert into directory.distinct_pair (one, another)
select least(a, b), greatest(a, b)
from directory.distinct_pair
left join directory.merged first on first.id = one
left join directory.merged second on second.id = another
cross join lateral (select coalesce(first."into", one) as a, coalesce(second."into", another) as b) left_over
where a <> b and (first.id is not null or second.id is not null)
on conflict do nothing;

delete from directory.distinct_pair
where exists (select from directory.merged where merged.id in (one, another));
