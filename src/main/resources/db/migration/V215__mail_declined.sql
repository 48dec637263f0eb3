-- Who turns mails off from within one is known by the key of that mail.
create unique index notice_delivery_message on notice_delivery (message_id);
