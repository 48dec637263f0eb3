package org.ruzhu.platform.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.notice.DeliveryRecords.Letter;
import org.ruzhu.platform.notice.DueTasks.DueTask;
import org.ruzhu.platform.notice.process.DeliverNoticeProcess;
import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.platform.security.StaffAccess.Mailbox;

/**
 * Sends each member of staff with a mailbox one mail with the reminders to their groups
 * since the last digest, and with the tasks that are due today or late. Without any there
 * is no mail.
 */
@Service("staffDigests")
@Transactional
public class StaffDigests {

	private static final String TEMPLATE = "staff-digest";

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final DigestRecords digests;

	private final DeliveryRecords deliveries;

	private final DigestText text;

	private final StaffAccess access;

	private final DueTasks tasks;

	private final DeliverNoticeProcess process;

	private final WorkingDays workingDays;

	private final Clock clock;

	StaffDigests(DigestRecords digests, DeliveryRecords deliveries, DigestText text, StaffAccess access, DueTasks tasks,
			DeliverNoticeProcess process, WorkingDays workingDays, Clock clock) {
		this.digests = digests;
		this.deliveries = deliveries;
		this.text = text;
		this.access = access;
		this.tasks = tasks;
		this.process = process;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/** Whether there is a digest today. */
	@Transactional(readOnly = true)
	public boolean isDue() {
		return this.workingDays.isWorkingDay(LocalDate.now(this.clock));
	}

	/**
	 * Sends the digests. Each reminder is in only one digest of a person, and a late task
	 * in each until it is done.
	 */
	public void send() {
		this.access.mailboxes().forEach(this::send);
	}

	private void send(Mailbox staff) {
		Collection<String> groups = this.access.groups(staff.staffId());
		Collection<String> markets = this.access.markets(staff.staffId());
		List<Message> reminders = this.digests.remindersFor(staff.staffId(), groups, markets);
		LocalDate today = LocalDate.now(this.clock);
		List<DueTask> due = this.tasks.of(groups, markets, today);
		if (!reminders.isEmpty() || !due.isEmpty()) {
			NoticeTemplates.Text text = this.text.write(TEMPLATE, LANGUAGE, reminders, due, today);
			long notice = this.digests.write(staff.staffId(), TEMPLATE, LANGUAGE, text);
			reminders.stream().findFirst().ifPresent((newest) -> this.digests.had(staff.staffId(), newest.id()));
			this.process.start(this.deliveries.write(notice, Delivery.EMAIL, staff.email(),
					new Letter(text.subject(), text.body(), null, Map.of(), List.of())), null);
		}
	}

}
