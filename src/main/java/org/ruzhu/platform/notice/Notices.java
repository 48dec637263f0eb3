package org.ruzhu.platform.notice;

import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.notice.process.DeliverNoticeProcess;

/**
 * Tells people. The in-site message is written in the transaction of the event; each
 * further channel becomes a delivery that the engine sends on its own, so a dead channel
 * never stops a journey.
 */
@Service
public class Notices {

	private final NoticeTemplates templates;

	private final NoticeRecords records;

	private final Addressees addressees;

	private final DeliveryRecords deliveries;

	private final Recipients recipients;

	private final Letters letters;

	private final CaseFacts facts;

	private final DeliverNoticeProcess process;

	Notices(NoticeTemplates templates, NoticeRecords records, Addressees addressees, DeliveryRecords deliveries,
			Recipients recipients, Letters letters, CaseFacts facts, DeliverNoticeProcess process) {
		this.templates = templates;
		this.records = records;
		this.addressees = addressees;
		this.deliveries = deliveries;
		this.recipients = recipients;
		this.letters = letters;
		this.facts = facts;
		this.process = process;
	}

	/**
	 * Writes the notice and starts its deliveries; nobody is told when the provider's
	 * account is gone.
	 */
	@Transactional
	public void tell(Notice notice) {
		this.addressees.ofCase(notice.caseId()).ifPresent((provider) -> {
			if (notice.group() != null) {
				tellGroup(notice, provider);
			}
			else {
				tellProvider(notice, provider);
			}
		});
	}

	/** Tells a group of staff in a market of something that is no case's. */
	@Transactional
	public void tellGroup(String group, String marketId, String template, Map<String, Object> facts) {
		this.records.write(Notice.toGroup(group, null, template),
				new Addressee(null, marketId, null, null, null, null, Locale.SIMPLIFIED_CHINESE),
				this.templates.write(template, Locale.SIMPLIFIED_CHINESE, facts));
	}

	private void tellProvider(Notice notice, Addressee provider) {
		Map<String, Object> facts = facts(notice, provider.locale());
		long id = this.records.write(notice, provider,
				this.templates.write(notice.template(), provider.locale(), facts));
		this.recipients.of(notice.template(), provider).forEach((recipient) -> {
			long delivery = this.deliveries.write(id, recipient.channel(), recipient.address(),
					this.letters.of(recipient.channel(), notice, provider.locale(), facts));
			this.process.start(delivery, provider.marketId());
		});
	}

	private void tellGroup(Notice notice, Addressee provider) {
		Map<String, Object> facts = facts(notice, Locale.SIMPLIFIED_CHINESE);
		this.records.write(notice,
				new Addressee(null, provider.marketId(), null, null, null, null, Locale.SIMPLIFIED_CHINESE),
				this.templates.write(notice.template(), Locale.SIMPLIFIED_CHINESE, facts));
	}

	private Map<String, Object> facts(Notice notice, Locale locale) {
		Map<String, Object> all = this.facts.of(notice.caseId(), notice.subject(),
				this.templates.facts(notice.template()), locale);
		all.putAll(notice.facts());
		notice.secrets().keySet().forEach((secret) -> all.put(secret, ""));
		return all;
	}

}
