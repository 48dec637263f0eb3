package org.ruzhu.platform.notice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The channels through which a provider wants the notices it can opt out of. Notices that
 * matter for the case, and the in-site message, always arrive.
 */
@Service
@Transactional
public class NoticeChoices {

	/** The channels that can be declined. */
	public static final List<String> CHANNELS = List.of(Delivery.EMAIL, Delivery.SMS);

	private final JdbcClient jdbc;

	NoticeChoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The channels a provider has declined. */
	@Transactional(readOnly = true)
	public Set<String> declined(String providerId) {
		return new HashSet<>(this.jdbc.sql("select channel from notice_declined where provider_id = ?")
			.param(providerId)
			.query(String.class)
			.list());
	}

	/**
	 * Opts a provider out of declinable mails.
	 * @param key the {@link Delivery#key() key} of a mail that the provider got
	 * @return false if no provider got a mail with this key
	 */
	public boolean declineMails(String key) {
		Optional<String> provider = this.jdbc.sql("""
				select provider_id from notice join notice_delivery on notice.id = notice_id
				where message_id = ? and channel = 'email' and provider_id is not null""")
			.param(Delivery.messageId(key))
			.query(String.class)
			.optional();
		provider.filter((id) -> !declined(id).contains(Delivery.EMAIL)).ifPresent((id) -> decline(id, Delivery.EMAIL));
		return provider.isPresent();
	}

	/** Sets the channels that a provider wants from now on. */
	public void want(String providerId, Collection<String> channels) {
		this.jdbc.sql("delete from notice_declined where provider_id = ?").param(providerId).update();
		CHANNELS.stream()
			.filter((channel) -> !channels.contains(channel))
			.forEach((channel) -> decline(providerId, channel));
	}

	private void decline(String providerId, String channel) {
		this.jdbc.sql("insert into notice_declined (provider_id, channel) values (?, ?)")
			.params(providerId, channel)
			.update();
	}

}
