-- Where answers to a mail go; to its sender where nothing is said.
alter table notify.mail add column reply_to text;
