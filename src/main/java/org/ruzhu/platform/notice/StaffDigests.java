package org.ruzhu.platform.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
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

	private final NoticeTemplates templates;

	private final StaffAccess access;

	private final DueTasks tasks;

	private final DeliverNoticeProcess process;

	private final WorkingDays workingDays;

	private final MessageSource messages;

	private final Clock clock;

	private final String baseUrl;

	StaffDigests(DigestRecords digests, DeliveryRecords deliveries, NoticeTemplates templates, StaffAccess access,
			DueTasks tasks, DeliverNoticeProcess process, WorkingDays workingDays, MessageSource messages, Clock clock,
			@Value("${ruzhu.base-url}") String baseUrl) {
		this.digests = digests;
		this.deliveries = deliveries;
		this.templates = templates;
		this.access = access;
		this.tasks = tasks;
		this.process = process;
		this.workingDays = workingDays;
		this.messages = messages;
		this.clock = clock;
		this.baseUrl = baseUrl;
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
		List<DueTask> due = this.tasks.of(groups, markets, LocalDate.now(this.clock));
		if (!reminders.isEmpty() || !due.isEmpty()) {
			NoticeTemplates.Text text = this.templates.write(TEMPLATE, LANGUAGE,
					Map.of(DigestFacts.REMINDERS, lines(reminders, due), DigestFacts.COUNT,
							reminders.size() + due.size(), DigestFacts.STAFF_LINK, this.baseUrl + "/staff"));
			long notice = this.digests.write(staff.staffId(), TEMPLATE, LANGUAGE, text);
			reminders.stream().findFirst().ifPresent((newest) -> this.digests.had(staff.staffId(), newest.id()));
			this.process.start(this.deliveries.write(notice, Delivery.EMAIL, staff.email(),
					new Letter(text.subject(), text.body(), null, Map.of(), null)), null);
		}
	}

	private String lines(List<Message> reminders, List<DueTask> due) {
		return Stream
			.concat(reminders.stream().map((reminder) -> line(reminder.subject(), reminder.caseId())),
					due.stream().map((task) -> line(words(task), task.caseId())))
			.collect(Collectors.joining("\n\n"));
	}

	private String line(String what, String caseId) {
		return (caseId != null) ? "%s（%s）%n%s/staff/cases/%s".formatted(what, caseId, this.baseUrl, caseId) : what;
	}

	private String words(DueTask task) {
		boolean late = task.dueOn().isBefore(LocalDate.now(this.clock));
		return this.messages.getMessage(late ? "notice.digest.late" : "notice.digest.due",
				new Object[] { task.name(), task.dueOn().toString() }, LANGUAGE);
	}

}
