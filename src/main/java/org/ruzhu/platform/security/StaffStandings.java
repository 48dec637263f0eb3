package org.ruzhu.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Service;

/**
 * Notices when something changes that a member of staff's login hangs on, whoever changed
 * it and on whichever node: each node looks again after half a minute.
 */
@Service
public class StaffStandings {

	private static final Duration BELIEVED = Duration.ofSeconds(30);

	private static final int MAX = 10_000;

	private final Map<String, Seen> seen = new ConcurrentHashMap<>();

	private final StaffDirectory directory;

	private final Clock clock;

	StaffStandings(StaffDirectory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	private record Seen(Optional<String> standing, Instant at) {

		boolean holds(Instant now) {
			return !now.isBefore(this.at) && now.isBefore(this.at.plus(BELIEVED));
		}

	}

	/** The standing of a member of staff as of now. */
	public Optional<String> look(String staffId) {
		if (this.seen.size() >= MAX) {
			this.seen.clear();
		}
		Seen now = new Seen(this.directory.standing(staffId), this.clock.instant());
		this.seen.put(staffId, now);
		return now.standing();
	}

	/** Whether somebody's standing is, or was half a minute ago, what it was at login. */
	public boolean isStill(String staffId, String standing) {
		Seen last = this.seen.get(staffId);
		Optional<String> known = (last != null && last.holds(this.clock.instant())) ? last.standing() : look(staffId);
		return known.filter(standing::equals).isPresent();
	}

}
