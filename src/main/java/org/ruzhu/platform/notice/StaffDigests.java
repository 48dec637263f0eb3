package org.ruzhu.platform.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.notice.DeliveryRecords.Letter;
import org.ruzhu.platform.notice.process.DeliverNoticeProcess;
import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.platform.security.StaffAccess.Mailbox;

/**
 * Sends each member of staff with a mailbox one mail with the reminders to their groups
 * since the last digest. Without reminders there is no mail.
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

	private final DeliverNoticeProcess process;

	private final WorkingDays workingDays;

	private final Clock clock;

	private final String baseUrl;

	StaffDigests(DigestRecords digests, DeliveryRecords deliveries, NoticeTemplates templates, StaffAccess access,
			DeliverNoticeProcess process, WorkingDays workingDays, Clock clock,
			@Value("${ruzhu.base-url}") String baseUrl) {
		this.digests = digests;
		this.deliveries = deliveries;
		this.templates = templates;
		this.access = access;
		this.process = process;
		this.workingDays = workingDays;
		this.clock = clock;
		this.baseUrl = baseUrl;
	}

	/** Whether there is a digest today. */
	@Transactional(readOnly = true)
	public boolean isDue() {
		return this.workingDays.isWorkingDay(LocalDate.now(this.clock));
	}

	/** Sends the digests. Each reminder is in only one digest of a person. */
	public void send() {
		this.access.mailboxes().forEach(this::send);
	}

	private void send(Mailbox staff) {
		List<Message> reminders = this.digests.remindersFor(staff.staffId(), this.access.groups(staff.staffId()),
				this.access.markets(staff.staffId()));
		if (!reminders.isEmpty()) {
			NoticeTemplates.Text text = this.templates.write(TEMPLATE, LANGUAGE,
					Map.of(DigestFacts.REMINDERS, lines(reminders), DigestFacts.COUNT, reminders.size(),
							DigestFacts.STAFF_LINK, this.baseUrl + "/staff"));
			long notice = this.digests.write(staff.staffId(), TEMPLATE, LANGUAGE, text);
			this.digests.had(staff.staffId(), reminders.get(0).id());
			this.process.start(this.deliveries.write(notice, Delivery.EMAIL, staff.email(),
					new Letter(text.subject(), text.body(), null, Map.of(), null)), null);
		}
	}

	private String lines(List<Message> reminders) {
		return reminders.stream()
			.map((reminder) -> "%s（%s）%n%s/staff/cases/%s".formatted(reminder.subject(), reminder.caseId(),
					this.baseUrl, reminder.caseId()))
			.collect(Collectors.joining("\n\n"));
	}

}
