package org.ruzhu.journey;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.ruzhu.platform.notice.channel.PostOffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Ruzhu is killed when a server has taken a mail and nobody has written that down, and
 * started again on the same database file.
 */
class MailCrashTest {

	/** The engine takes up a dead node's job once its lock has expired. */
	private static final String PAST_THE_LOCK = "PT10M";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@TempDir
	private Path folder;

	@Test
	void a_kill_between_hand_over_and_record_repeats_a_mail_once_and_under_the_same_id() throws Exception {
		try (PostOffice office = PostOffice.open()) {
			Set<String> cutOff = crashAfterTheHandOver(office);
			assertThat(cutOff).isNotEmpty();
			try (RuzhuProcess ruzhu = RuzhuProcess.start(this.folder,
					settings(office, "ruzhu.clock.ahead", PAST_THE_LOCK))) {
				await().atMost(PATIENCE)
					.untilAsserted(() -> assertThat(cutOff)
						.allSatisfy((id) -> assertThat(office.copies().get(id)).isEqualTo(2)));
			}
			assertThat(office.copies())
				.allSatisfy((id, copies) -> assertThat(copies).as(id).isEqualTo(cutOff.contains(id) ? 2 : 1));
			assertThat(withoutAnEnd()).containsAll(cutOff);
		}
	}

	private Set<String> crashAfterTheHandOver(PostOffice office) throws Exception {
		try (RuzhuProcess ruzhu = RuzhuProcess.start(this.folder, settings(office, "halt.in", "mailSender"))) {
			ruzhu.awaitHalt();
			ruzhu.kill();
		}
		return withoutAnEnd().stream().filter(office.copies()::containsKey).collect(Collectors.toSet());
	}

	private static Map<String, String> settings(PostOffice office, String name, String value) {
		return Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", String.valueOf(office.port()), name, value);
	}

	/** The mails whose attempt has begun and not ended, by Message-ID. */
	private List<String> withoutAnEnd() throws SQLException {
		try (Connection connection = DriverManager.getConnection(RuzhuProcess.url(this.folder), "ruzhu", "");
				Statement query = connection.createStatement();
				ResultSet row = query.executeQuery(
						"""
								select message_id from notice_attempt join notice_delivery on notice_delivery.id = notice_delivery_id
								where ended_at is null""")) {
			List<String> ids = new ArrayList<>();
			while (row.next()) {
				ids.add(row.getString(1));
			}
			return ids;
		}
	}

}
