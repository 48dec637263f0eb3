package org.ruzhu.platform.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.DeliveryRecords.Letter;
import org.ruzhu.platform.notice.process.DeliverNoticeProcess;
import org.ruzhu.platform.security.GrantsTakenBack;
import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.platform.security.StaffAccess.Mailbox;
import org.ruzhu.platform.security.StaffGroup;

/**
 * Mails every administrator and member of operations with a mailbox when unexpected
 * permissions in the engine were revoked.
 */
@Component
class GrantAlarm implements NoticeFacts {

	private static final String TEMPLATE = "grants-taken-back";

	private static final String GRANTS = "grantsTakenBack";

	private static final String LOG = "engineLogLink";

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final DigestRecords records;

	private final DeliveryRecords deliveries;

	private final NoticeTemplates templates;

	private final StaffAccess access;

	private final DeliverNoticeProcess process;

	private final String baseUrl;

	GrantAlarm(DigestRecords records, DeliveryRecords deliveries, NoticeTemplates templates, StaffAccess access,
			DeliverNoticeProcess process, @Value("${ruzhu.base-url}") String baseUrl) {
		this.records = records;
		this.deliveries = deliveries;
		this.templates = templates;
		this.access = access;
		this.process = process;
		this.baseUrl = baseUrl;
	}

	@EventListener
	void on(GrantsTakenBack taken) {
		NoticeTemplates.Text text = this.templates.write(TEMPLATE, LANGUAGE,
				Map.of(GRANTS, String.join("\n", taken.grants()), LOG, this.baseUrl + "/staff/engine-log"));
		this.access.mailboxes()
			.stream()
			.filter((staff) -> this.access.isIn(staff.staffId(), StaffGroup.ADMINISTRATORS)
					|| this.access.isIn(staff.staffId(), StaffGroup.OPERATIONS))
			.forEach((staff) -> write(staff, text));
	}

	private void write(Mailbox staff, NoticeTemplates.Text text) {
		long notice = this.records.write(staff.staffId(), TEMPLATE, LANGUAGE, text);
		this.process.start(this.deliveries.write(notice, Delivery.EMAIL, staff.email(),
				new Letter(text.subject(), text.body(), null, Map.of(), List.of())), null);
	}

	@Override
	public Set<String> names() {
		return Set.of(GRANTS, LOG);
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return Map.of();
	}

}
