package org.ruzhu.platform.notice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.notice.channel.MailPage;

/** Renders notices with the facts of a real case, without sending them. */
@Service
public class Previews {

	private final NoticeTemplates templates;

	private final CaseFacts facts;

	private final Channels channels;

	private final MailPage page;

	Previews(NoticeTemplates templates, CaseFacts facts, Channels channels, MailPage page) {
		this.templates = templates;
		this.facts = facts;
		this.channels = channels;
		this.page = page;
	}

	/**
	 * A notice as it would be sent.
	 *
	 * @param ways the channels in the case's market, in addition to the in-site message
	 * @param mail the mail as HTML
	 * @param sms the text of the SMS; empty if the notice has none
	 */
	public record Preview(String template, List<String> ways, String subject, String body, String mail,
			Optional<String> sms) {
	}

	/** The names of all notices. */
	public Collection<String> templates() {
		return this.templates.names();
	}

	/**
	 * Renders a notice with its secrets hidden.
	 * @throws IllegalArgumentException if there is no such template
	 */
	@Transactional(readOnly = true)
	public Preview of(String template, String caseId, String marketId, Locale locale) {
		Map<String, Object> known = new HashMap<>(
				this.facts.of(caseId, Optional.empty(), this.templates.facts(template), locale));
		this.facts.secrets().forEach((secret) -> known.put(secret, Letters.HIDDEN));
		NoticeTemplates.Text text = this.templates.write(template, locale, known);
		return new Preview(template, this.channels.of(marketId, template), text.subject(), text.body(),
				this.page.html(text.subject(), text.body(), locale, Optional.empty()), sms(template, locale, known));
	}

	private Optional<String> sms(String template, Locale locale, Map<String, Object> known) {
		return this.templates.hasSms(template) ? Optional.of(this.templates.writeSms(template, locale, known).text())
				: Optional.empty();
	}

}
