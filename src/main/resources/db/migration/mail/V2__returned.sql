alter table mail.message drop constraint message_fate_check;
alter table mail.message add check (fate in ('waiting', 'sent', 'failed', 'kept', 'returned'));

comment on column mail.message.fate is 'waiting: leaves as soon as it can; sent: taken over by the mail server; failed: refused, or tried until it was useless; kept: there is no mail server; returned: it came back after it had been sent, as somebody of the office says.';

create index message_to on mail.message (lower(address), made_at desc) where fate in ('sent', 'returned');
