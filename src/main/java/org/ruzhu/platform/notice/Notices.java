package org.ruzhu.platform.notice;

import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.notice.process.DeliverNoticeProcess;

/**
 * Sends notices. The in-site message is written in the transaction of the event. Each
 * further channel becomes a delivery that the engine sends separately, so that a failing
 * channel never blocks a journey.
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
	 * Writes the notice and starts its deliveries. Does nothing if the provider's account
	 * has lapsed.
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

	/**
	 * Sends a message to a staff group of a market about something that belongs to no
	 * case.
	 */
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
		this.recipients.of(notice, provider).forEach((recipient) -> {
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
		notice.secrets().keySet().forEach((secret) -> all.put(secret, Letters.HIDDEN));
		return all;
	}

}
