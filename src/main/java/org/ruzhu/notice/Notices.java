package org.ruzhu.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ruzhu.notice.process.DeliverNoticeProcess;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

	private final Channels channels;

	/**
	 * Asked for when something is told: those who know the facts may tell notices
	 * themselves.
	 */
	private final ObjectProvider<NoticeFacts> facts;

	private final DeliverNoticeProcess process;

	private final String baseUrl;

	Notices(NoticeTemplates templates, NoticeRecords records, Addressees addressees, Channels channels,
			ObjectProvider<NoticeFacts> facts, DeliverNoticeProcess process,
			@Value("${ruzhu.base-url}") String baseUrl) {
		this.templates = templates;
		this.records = records;
		this.addressees = addressees;
		this.channels = channels;
		this.facts = facts;
		this.process = process;
		this.baseUrl = baseUrl;
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

	private void tellProvider(Notice notice, Addressee provider) {
		Map<String, Object> facts = facts(notice, provider.locale());
		NoticeTemplates.Text shown = this.templates.write(notice.template(), provider.locale(), facts);
		long id = this.records.write(notice, provider, shown);
		facts.putAll(notice.secrets());
		for (String channel : this.channels.of(provider.marketId(), notice.template())) {
			recipients(channel, notice, provider)
				.forEach((recipient) -> deliver(id, channel, recipient, notice, provider, facts));
		}
	}

	private void tellGroup(Notice notice, Addressee provider) {
		Map<String, Object> facts = facts(notice, Locale.SIMPLIFIED_CHINESE);
		this.records.write(notice, new Addressee(null, provider.marketId(), null, null, Locale.SIMPLIFIED_CHINESE),
				this.templates.write(notice.template(), Locale.SIMPLIFIED_CHINESE, facts));
	}

	private static List<String> recipients(String channel, Notice notice, Addressee provider) {
		if ("sms".equals(channel)) {
			return List.of(provider.mobile());
		}
		return notice.mailboxes().isEmpty() ? List.of(provider.email()) : notice.mailboxes();
	}

	private void deliver(long noticeId, String channel, String recipient, Notice notice, Addressee provider,
			Map<String, Object> facts) {
		long delivery = "sms".equals(channel) ? text(noticeId, recipient, notice, provider, facts)
				: mail(noticeId, recipient, notice, provider, facts);
		this.process.start(delivery, provider.marketId());
	}

	private long mail(long noticeId, String recipient, Notice notice, Addressee provider, Map<String, Object> facts) {
		NoticeTemplates.Text text = this.templates.write(notice.template(), provider.locale(), facts);
		return this.records.deliver(noticeId, "email", recipient, text, Map.of(), notice.attachment());
	}

	private long text(long noticeId, String recipient, Notice notice, Addressee provider, Map<String, Object> facts) {
		NoticeTemplates.SmsText sms = this.templates.writeSms(notice.template(), provider.locale(), facts);
		return this.records.deliver(noticeId, "sms", recipient, new NoticeTemplates.Text("", sms.text()),
				sms.parameters(), null);
	}

	private Map<String, Object> facts(Notice notice, Locale locale) {
		Map<String, Object> all = new HashMap<>();
		this.facts.stream().forEach((source) -> source.of(notice.caseId(), locale).forEach((name, fact) -> {
			if (all.put(name, fact) != null) {
				throw new IllegalStateException("Two features state the fact " + name);
			}
		}));
		all.put("caseId", notice.caseId());
		all.put("link", this.baseUrl + "/cases/" + notice.caseId());
		all.putAll(notice.facts());
		notice.secrets().keySet().forEach((secret) -> all.put(secret, ""));
		return all;
	}

}
