package org.ruzhu.provider.shop;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.platform.calendar.Deadline;

/** A restriction that keeps a shop from being open. */
public class Restriction {

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private ShopState kind;

	private String reference;

	private Instant since;

	private Instant until;

	private Instant liftedAt;

	Restriction() {
	}

	static Restriction of(String caseId, ShopState kind, String reference, Instant since, Instant until) {
		Restriction restriction = new Restriction();
		restriction.caseId = caseId;
		restriction.kind = kind;
		restriction.reference = reference;
		restriction.since = since;
		restriction.until = until;
		return restriction;
	}

	void lift(Instant now) {
		this.liftedAt = now;
	}

	boolean isLifted() {
		return this.liftedAt != null;
	}

	boolean isInForce(Instant now) {
		return !isLifted() && (this.until == null || !Deadline.isPassed(this.until, now));
	}

	/** The state that it gives the shop. */
	public ShopState kind() {
		return this.kind;
	}

	/** The reference of the reason, such as the number of a violation. */
	public String reference() {
		return this.reference;
	}

	public Instant since() {
		return this.since;
	}

	/** When it expires; empty if it does not. */
	public Optional<Instant> until() {
		return Optional.ofNullable(this.until);
	}

}
